package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.IncompleteException.Kind;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.text.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a run ends before its time: with the step that ended it, what was said, and what is left. */
final class Ending {
  private final TableName table;
  private final StepRun first;
  private final Optional<Refused> said;
  private final List<Step> left = new ArrayList<>();

  /**
   * The end of a run.
   *
   * @param first the step that ends it
   * @param open the steps that are not done
   * @param blind what the last look was answered, if it could not be taken
   */
  Ending(TableName table, StepRun first, Collection<StepRun> open, @Nullable Refused blind) {
    this.table = table;
    this.first = first;
    this.said = Optional.ofNullable(blind).or(first::last);
    left.add(first.step());
    open.stream().filter(run -> run != first).forEach(run -> left.add(run.step()));
  }

  IncompleteException interrupted(Exception cause) {
    return new IncompleteException(table, Kind.INTERRUPTED, "interrupted", left, cause);
  }

  IncompleteException failed(String why) {
    return new IncompleteException(
        table, Kind.FAILED, title() + " failed: " + Printable.sentence(why), left, null);
  }

  IncompleteException late(Instant now) {
    var why = title() + " is not done after " + Durations.format(first.waited(now));
    var seen = first.seen().isEmpty() ? "" : " (" + Printable.sentence(first.seen()) + ")";
    var answered = said.map(each -> "; " + each.action() + " answered last: " + each.said());
    return incomplete(Kind.TIMED_OUT, why + seen + answered.orElse(""));
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
    return new IncompleteException(table, kind, why, left, said.map(Refused::cause).orElse(null));
  }

  private String title() {
    return "step " + first.step().number() + ", " + first.step().title() + ",";
  }
}
