package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import java.util.Collection;
import java.util.stream.Collectors;

/** A plan as a person reads it. */
final class PlanText {
  private final StringBuilder text = new StringBuilder();

  PlanText(TablePlan plan) {
    text.append(plan.table()).append(": ").append(summary(plan)).append('\n');
    plan.steps().forEach(this::step);
    plan.leftOut().forEach(each -> line("left out: " + each));
    plan.foreign().forEach(path -> line("not ours, left alone: " + path));
  }

  private static String summary(TablePlan plan) {
    int steps = plan.steps().size();
    return steps == 0 ? "no changes" : steps == 1 ? "1 step" : steps + " steps";
  }

  private void step(Step step) {
    line(step.number() + " " + step.title() + "   [" + remarks(step) + "]");
    step.changes().stream().filter(PlanText::tells).forEach(change -> line("    " + change));
    if (step instanceof Step.Reach reach) {
      reach.because().forEach(reason -> line("    because " + reason));
      reach.hop().loses().ifPresent(loss -> line("    would lose " + loss));
    }
  }

  /** That a new thing has none of something goes without saying. */
  private static boolean tells(Change change) {
    boolean none = change.to() instanceof Collection<?> values && values.isEmpty();
    return change.from().isPresent() || !none;
  }

  private static String remarks(Step step) {
    var remarks = new StringBuilder("about ").append(Durations.say(step.expected()));
    if (!step.after().isEmpty()) {
      var numbers = step.after().stream().map(String::valueOf).collect(Collectors.joining(", "));
      remarks.append(", after ").append(numbers);
    }
    if (step instanceof Step.Reach reach) {
      remarks.insert(0, reach.hop().effect() + ", ");
      reach.hop().notBefore().ifPresent(instant -> remarks.append(", not before ").append(instant));
    }
    return remarks.toString();
  }

  private void line(String line) {
    text.append("  ").append(line).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
