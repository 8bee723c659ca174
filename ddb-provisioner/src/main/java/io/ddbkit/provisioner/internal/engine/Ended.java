package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When the steps of a run were found to be done. */
final class Ended {
  private final Map<Integer, Instant> byNumber = new HashMap<>();

  void add(Step step, Instant now) {
    byNumber.put(step.number(), now);
  }

  /** Whether the pause is over that DynamoDB makes between a step and those that it comes after. */
  boolean isPauseOver(Step step, Instant now) {
    return step.after().stream()
        .filter(byNumber::containsKey)
        .allMatch(
            number -> Duration.between(byNumber.get(number), now).compareTo(step.pause()) >= 0);
  }
}
