package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.TablePlan;

/**
 * Thrown if a plan is not applied, since it is out of date or something would be lost. Nothing was
 * changed.
 */
public final class PlanRefusedException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final transient TablePlan plan;

  public PlanRefusedException(TablePlan plan, String message) {
    super(
        requireNonNull(plan, "plan").tableName(),
        requireNonNull(message, "message") + "\n\n" + plan.text(),
        null);
    this.plan = plan;
  }

  /** The plan as it is now. */
  public TablePlan plan() {
    return plan;
  }
}
