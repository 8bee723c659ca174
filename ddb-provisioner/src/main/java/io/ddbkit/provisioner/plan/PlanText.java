package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.text.Printable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a person reads it. */
final class PlanText {
  private static final String BELOW = "    ";

  private final StringBuilder text = new StringBuilder();
  private final String table;

  PlanText(TablePlan plan) {
    table = plan.table();
    text.append(head(plan)).append('\n');
    plan.steps().forEach(this::step);
    plan.leftOut().forEach(each -> line("left out: " + each));
    var fate = plan.replaces() || plan.deletes() ? "would be lost" : "left alone";
    plan.unmanaged().forEach(path -> line("not in the spec, " + fate + ": " + path));
    plan.notes().forEach(note -> line("note: " + note));
    plan.warnings().forEach(finding -> line("warning: " + finding.line()));
  }

  /** The table and how many steps, in one line. */
  static String head(TablePlan plan) {
    return plan.tableName().title() + ": " + summary(plan.steps(), plan.expected());
  }

  /** How many steps of which kind, and how long they take. */
  static String summary(List<Step> steps, Duration expected) {
    if (steps.isEmpty()) {
      return "no changes";
    }
    return "%s (%s to add, %s to change, %s to remove; about %s)"
        .formatted(
            steps.size() == 1 ? "1 step" : steps.size() + " steps",
            count(steps, Verb.ADD),
            count(steps, Verb.CHANGE),
            count(steps, Verb.REMOVE),
            Durations.format(expected));
  }

  private static long count(List<Step> steps, Verb verb) {
    return steps.stream().filter(step -> step.verb() == verb).count();
  }

  private void step(Step step) {
    line(step.number() + " " + step.title() + "   [" + manner(step) + "]");
    // What is deleted is not changed: the new table is.
    var told = BELOW + (step instanceof Step.Deletion ? "differs: " : "");
    step.changes().stream().filter(PlanText::tells).forEach(change -> line(told + change));
    if (!step.losses().isEmpty()) {
      line(BELOW + "would lose " + String.join(", ", step.losses()) + reasons(step));
    }
    if (step instanceof Step.Apply apply) {
      apply.transition().telling().remarks().forEach(remark -> line(BELOW + remark));
      apply.because().forEach(reason -> line(BELOW + reason));
    }
    step.permits(table).forEach(permit -> line(BELOW + "needs " + permit));
  }

  /** Why only a new table will do, each reason once. */
  private static String reasons(Step step) {
    return step instanceof Step.Deletion && !step.transitions().isEmpty()
        ? step.transitions().stream()
            .flatMap(transition -> transition.telling().remarks().stream())
            .distinct()
            .collect(Collectors.joining("; ", ": ", ""))
        : "";
  }

  /** That a new thing has none of something, or an old one had, goes without saying. */
  static boolean tells(Change change) {
    return change.isRemoved()
        ? !isNone(change.from().orElse(List.of()))
        : change.from().isPresent() || !isNone(change.to());
  }

  private static boolean isNone(Object value) {
    return value instanceof Collection<?> values && values.isEmpty();
  }

  private static String manner(Step step) {
    var manner = new ArrayList<String>();
    if (!(step instanceof Step.Create)) {
      manner.add(step.effect().toString());
    }
    manner.add("about " + Durations.format(step.expected()));
    if (step instanceof Step.Apply apply) {
      apply
          .transition()
          .span()
          .atMost()
          .ifPresent(most -> manner.add("at most " + Durations.format(most)));
    }
    if (!step.after().isEmpty()) {
      manner.add(
          step.pause().isZero()
              ? "after " + numbers(step)
              : Durations.format(step.pause()) + " after " + numbers(step));
    }
    if (step instanceof Step.Apply apply) {
      apply
          .transition()
          .earliest()
          .notBefore()
          .ifPresent(instant -> manner.add("not before " + instant));
    }
    return String.join(", ", manner);
  }

  private static String numbers(Step step) {
    return step.after().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void line(String line) {
    text.append("  ").append(Printable.sentence(line)).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
