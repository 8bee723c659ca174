package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.internal.engine.Refused;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.IncompleteException.Kind;
import io.ddbkit.provisioner.report.RunProgress;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.text.Printable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a run ends before its time: with the step that ended it, what was said, and what is left. */
public final class Ending {
  private final TableName table;
  private final StepRun first;
  private final Optional<Refused> said;
  private final RunProgress progress;

  /**
   * The end of a run.
   *
   * @param first the step that ends it
   * @param progress how far the run is
   * @param blind what the last look was answered, if it could not be taken
   */
  Ending(TableName table, StepRun first, RunProgress progress, @Nullable Refused blind) {
    this.table = table;
    this.first = first;
    this.said = Optional.ofNullable(blind).or(first::last);
    this.progress = progress;
  }

  /** The end where no step is open: before the first, or after the last. */
  public static IncompleteException afterAll(TableName table, Stop why, @Nullable Throwable cause) {
    return why == Stop.LATE
        ? new IncompleteException(
            table, Kind.TIMED_OUT, "the deadline has passed", RunProgress.NONE, cause)
        : new IncompleteException(table, Kind.INTERRUPTED, "interrupted", RunProgress.NONE, cause);
  }

  IncompleteException interrupted(@Nullable Throwable cause) {
    return new IncompleteException(table, Kind.INTERRUPTED, "interrupted", progress, cause);
  }

  /** All the time is over that the run was given. */
  IncompleteException lateAtAll() {
    return incomplete(
        Kind.TIMED_OUT, "the deadline has passed; " + title() + " is not done" + why());
  }

  IncompleteException failed(String why) {
    return new IncompleteException(
        table, Kind.FAILED, title() + " failed: " + Printable.sentence(why), progress, null);
  }

  /** A guard objects, such as that of a newer definition. */
  IncompleteException superseded(String why) {
    return new IncompleteException(
        table, Kind.SUPERSEDED, why + "; " + title() + " was not begun", progress, null);
  }

  IncompleteException late(Instant now) {
    var why = title() + " is not done after " + Durations.format(first.waited(now));
    return incomplete(Kind.TIMED_OUT, why + why());
  }

  /** What the last look told, which leaves still differ, and what was answered last. */
  private String why() {
    var what = first.seen().what();
    var seen = what.isEmpty() ? "" : " (" + Printable.sentence(what) + ")";
    var missing =
        first.seen().missing().stream().map(Change::toString).collect(Collectors.joining(", "));
    var differs = missing.isEmpty() ? "" : "; still differs: " + missing;
    var answered = said.map(each -> "; " + each.action() + " answered last: " + each.said());
    return seen + differs + answered.orElse("");
  }

  /** What was accepted is not there, and nothing is going on that could still bring it. */
  IncompleteException forgotten(List<Change> missing) {
    var asked =
        missing.stream()
            .map(change -> change.path() + " " + Printable.value(change.to()) + found(change))
            .collect(Collectors.joining(", "));
    var settings =
        missing.stream()
            .map(change -> change.path().prefix(1).toString())
            .distinct()
            .collect(Collectors.joining(", "));
    var before = said.map(each -> ". The answer before was: " + each.said()).orElse("");
    return incomplete(
        Kind.FORGOTTEN,
        title()
            + " was accepted, and did not take effect: "
            + first.sent().orElse("")
            + " set "
            + asked
            + before
            + ". If the endpoint is an emulator that does not support "
            + settings
            + ", leave it out: TableProvisioner.Builder.leaveOut(setting, why)."
            + " On AWS, see what else changes the table, then run again");
  }

  private static String found(Change change) {
    return change.from().map(value -> " (found " + Printable.value(value) + ")").orElse("");
  }

  private IncompleteException incomplete(Kind kind, String why) {
    return new IncompleteException(
        table, kind, why, progress, said.map(Refused::cause).orElse(null));
  }

  private String title() {
    return "step " + first.step().number() + ", " + first.step().title() + ",";
  }
}
