package io.ddbkit.provisioner.report;

import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.text.Printable;
import java.time.Duration;

/**
 * How a table was found, or what was done to it.
 *
 * @param kind what happened
 * @param outputs the table as it stands
 * @param plan what had to be done
 * @param took how long it took
 * @param calls how many calls it took
 */
public record Outcome(Kind kind, TableOutputs outputs, TablePlan plan, Duration took, Calls calls) {

  /** What happened. */
  public enum Kind {
    /** The table stood as it was said. */
    UNCHANGED,
    /** The table was made. */
    CREATED,
    /** The table stood, and was changed to what was said. */
    UPDATED
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
      case UNCHANGED -> outputs.name() + ": no changes";
      case CREATED -> outputs.name() + ": created in " + Durations.say(took);
      case UPDATED -> outputs.name() + ": updated in " + Durations.say(took);
    };
  }

  /** The outcome in a line that a log can take. */
  @Override
  public String toString() {
    return Printable.sentence(text());
  }
}
