package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.text.Printable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as a person reads it. */
final class PlanText {
  private static final String BELOW = "    ";

  private final StringBuilder text = new StringBuilder();

  PlanText(TablePlan plan) {
    text.append(head(plan)).append('\n');
    plan.steps().forEach(this::step);
    plan.leftOut().forEach(each -> line("left out: " + each));
    var fate = plan.replaces() ? "would be lost" : "left alone";
    plan.unmanaged().forEach(path -> line("not in the spec, " + fate + ": " + path));
    plan.warnings().forEach(finding -> line("warning: " + finding.line()));
  }

  /** The table and how many steps, in one line. */
  static String head(TablePlan plan) {
    int steps = plan.steps().size();
    var summary = steps == 0 ? "no changes" : steps == 1 ? "1 step" : steps + " steps";
    return plan.tableName().title() + ": " + summary;
  }

  private void step(Step step) {
    line(step.number() + " " + step.title() + "   [" + manner(step) + "]");
    step.changes().stream().filter(PlanText::tells).forEach(change -> line(BELOW + change));
    if (step instanceof Step.Apply apply) {
      apply.transition().loses().ifPresent(loss -> line(BELOW + "would lose " + loss));
      apply.transition().telling().remarks().forEach(remark -> line(BELOW + remark));
      apply.because().forEach(reason -> line(BELOW + reason));
    } else if (step instanceof Step.Replace replace) {
      line(BELOW + "would lose " + loss(replace));
      line(BELOW + "everything else in the spec would be created with the new table");
    }
  }

  /** What is lost is shown once, each reason too. */
  private static String loss(Step.Replace replace) {
    var losses =
        replace.transitions().stream()
            .flatMap(transition -> transition.loses().stream())
            .distinct();
    var reasons =
        replace.transitions().stream()
            .flatMap(transition -> transition.telling().remarks().stream())
            .distinct();
    return losses.collect(Collectors.joining(", ", "", ": "))
        + reasons.collect(Collectors.joining("; "));
  }

  /** That a new thing has none of something, or an old one had, goes without saying. */
  private static boolean tells(Change change) {
    return change.isRemoved()
        ? !isNone(change.from().orElse(List.of()))
        : change.from().isPresent() || !isNone(change.to());
  }

  private static boolean isNone(Object value) {
    return value instanceof Collection<?> values && values.isEmpty();
  }

  private static String manner(Step step) {
    if (step instanceof Step.Replace) {
      return Effect.DESTRUCTIVE.toString();
    }
    var manner = new StringBuilder("about ").append(Durations.format(step.expected()));
    if (step instanceof Step.Apply apply) {
      manner.insert(0, apply.transition().effect() + ", ");
      apply
          .transition()
          .span()
          .atMost()
          .ifPresent(m -> manner.append(", at most ").append(Durations.format(m)));
    }
    if (!step.after().isEmpty()) {
      manner.append(", after ").append(numbers(step));
    }
    if (step instanceof Step.Apply apply) {
      apply
          .transition()
          .notBefore()
          .ifPresent(instant -> manner.append(", not before ").append(instant));
    }
    return manner.toString();
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
