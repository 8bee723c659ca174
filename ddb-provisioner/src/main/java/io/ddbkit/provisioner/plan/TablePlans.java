package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

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

  /** The plans as a person reads them, one after the other. */
  public String text() {
    return all.stream().map(TablePlan::text).collect(Collectors.joining("\n"));
  }
}
