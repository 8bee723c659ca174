package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.plan.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** When the steps of a run were found to be done. */
final class Ended {
  private final Map<Integer, Instant> byNumber = new HashMap<>();

  void add(Step step, Instant now) {
    byNumber.put(step.number(), now);
  }

  /**
   * When the pause is over that DynamoDB makes between a step and those that it comes after; empty:
   * this run has not made those.
   */
  Optional<Instant> pauseEnds(Step step) {
    return step.after().stream()
        .map(byNumber::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(last -> last.plus(step.pause()));
  }
}
