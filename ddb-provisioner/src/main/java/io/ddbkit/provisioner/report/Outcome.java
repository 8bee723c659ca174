package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.text.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The outcome of a run for one table: what was done, and the live table.
 *
 * @param kind what happened
 * @param outputs the live table
 * @param plan the plan of the run
 * @param elapsed how long it took
 * @param calls how many calls it took
 * @param deferred the steps that DynamoDB allows only later, which the next run after that makes;
 *     empty: the table is as its spec sets it
 */
public record Outcome(
    Kind kind,
    TableOutputs outputs,
    TablePlan plan,
    Duration elapsed,
    Calls calls,
    List<Deferred> deferred) {
  public Outcome {
    requireNonNull(kind, "kind");
    requireNonNull(outputs, "outputs");
    requireNonNull(plan, "plan");
    requireNonNull(elapsed, "elapsed");
    requireNonNull(calls, "calls");
    deferred = List.copyOf(requireNonNull(deferred, "deferred"));
  }

  /** When the next run can go on with what is deferred; empty: nothing is. */
  public Optional<Instant> nextRun() {
    return deferred.stream().map(Deferred::until).min(Comparator.naturalOrder());
  }

  /** What happened. */
  public enum Kind {
    /** There was nothing to do, and nothing to wait for. */
    UNCHANGED,
    /** This run created the table. */
    CREATED,
    /** This run deleted the table; {@link Outcome#outputs()} tell what it was. */
    DELETED,
    /** A call of this run that changes a table was accepted. */
    UPDATED,
    /** This run changed nothing: another process created or changed the table meanwhile. */
    ADOPTED,
    /** Nothing was changed, because all that differs may be changed only later. */
    DEFERRED,
    /** The table was left as it is, since its revision is newer than that of the spec. */
    NEWER
  }

  /**
   * Calls to AWS.
   *
   * @param reads read calls
   * @param writes calls that change something
   */
  public record Calls(int reads, int writes) {}

  /** The outcome in a line. */
  public String text() {
    return done() + deferred.stream().map(step -> "; " + step).collect(Collectors.joining());
  }

  private String done() {
    return switch (kind) {
      case UNCHANGED, DEFERRED -> plan.tableName().title() + ": no changes";
      case CREATED -> plan.tableName().title() + ": created in " + Durations.format(elapsed);
      case DELETED -> plan.tableName().title() + ": deleted in " + Durations.format(elapsed);
      case UPDATED -> plan.tableName().title() + ": updated in " + Durations.format(elapsed);
      case NEWER ->
          plan.tableName().title()
              + ": left as it is, since its revision is newer than that of the spec";
      case ADOPTED ->
          plan.tableName().title()
              + ": done by another process, waited "
              + Durations.format(elapsed);
    };
  }

  /** The outcome in one line, escaped for logs. */
  @Override
  public String toString() {
    return Printable.sentence(text());
  }
}
