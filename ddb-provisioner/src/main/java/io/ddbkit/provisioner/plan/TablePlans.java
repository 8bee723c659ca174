package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The plans of several tables.
 *
 * @param all one for each table
 */
public record TablePlans(List<TablePlan> all) {

  public TablePlans {
    requireNonNull(all, "all");
    all = List.copyOf(all);
  }

  /** Whether nothing has to be done to any of them. */
  public boolean isEmpty() {
    return all.stream().allMatch(TablePlan::isEmpty);
  }

  /** The permits without which they are not applied. */
  public List<Permit> permits() {
    return all.stream().flatMap(plan -> plan.permits().stream()).distinct().toList();
  }

  /** How long they take as a rule, where they are applied side by side. */
  public Duration expected() {
    return all.stream().map(TablePlan::expected).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** The plans as a person reads them, one after the other, and the sum of several at the end. */
  public String text() {
    var plans = all.stream().map(TablePlan::text).collect(Collectors.joining("\n"));
    return all.size() > 1 ? plans + "\n" + total() + "\n" : plans;
  }

  private String total() {
    var steps = all.stream().flatMap(plan -> plan.steps().stream()).toList();
    return all.size() + " tables: " + PlanText.summary(steps, expected());
  }
}
