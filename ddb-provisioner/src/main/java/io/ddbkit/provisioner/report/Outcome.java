package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.text.Printable;
import java.time.Duration;

/**
 * How a table was found, or what was done to it.
 *
 * @param kind what happened
 * @param outputs the live table
 * @param plan what had to be done
 * @param elapsed how long it took
 * @param calls how many calls it took
 */
public record Outcome(
    Kind kind, TableOutputs outputs, TablePlan plan, Duration elapsed, Calls calls) {
  public Outcome {
    requireNonNull(kind, "kind");
    requireNonNull(outputs, "outputs");
    requireNonNull(plan, "plan");
    requireNonNull(elapsed, "elapsed");
    requireNonNull(calls, "calls");
  }

  /** What happened. */
  public enum Kind {
    /** There was nothing to do, and nothing to wait for. */
    UNCHANGED,
    /** The CreateTable of this run made the table. */
    CREATED,
    /** A call of this run that changes a table was accepted. */
    UPDATED,
    /** This run changed nothing: what was missing was under way, or was done by somebody else. */
    ADOPTED
  }

  /**
   * Calls to AWS.
   *
   * @param reads those that read
   * @param writes those that change something
   */
  public record Calls(int reads, int writes) {}

  /** The outcome in a line. */
  public String text() {
    return switch (kind) {
      case UNCHANGED -> plan.tableName().title() + ": no changes";
      case CREATED -> plan.tableName().title() + ": created in " + Durations.format(elapsed);
      case UPDATED -> plan.tableName().title() + ": updated in " + Durations.format(elapsed);
      case ADOPTED ->
          plan.tableName().title()
              + ": done by another process, waited "
              + Durations.format(elapsed);
    };
  }

  /** The outcome in a line that a log can take. */
  @Override
  public String toString() {
    return Printable.sentence(text());
  }
}
