package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Step;
import java.time.Instant;

/**
 * A step that DynamoDB allows only later, or that waits for such a step. The next run after that
 * makes it.
 *
 * @param step the step
 * @param until when it is allowed
 */
public record Deferred(Step step, Instant until) {
  public Deferred {
    requireNonNull(step, "step");
    requireNonNull(until, "until");
  }

  /** What is deferred, in a line. */
  @Override
  public String toString() {
    return step.title() + " is deferred until " + until;
  }
}
