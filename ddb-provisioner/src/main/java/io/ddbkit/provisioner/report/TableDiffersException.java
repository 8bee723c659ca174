package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.TablePlan;

/**
 * Thrown if a table is missing or differs from its spec, and the mode does not allow the change.
 */
public final class TableDiffersException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final transient TablePlan plan;
  private final boolean changed;

  /** Thrown before anything was changed. */
  public TableDiffersException(TablePlan plan, String message) {
    this(plan, message, false);
  }

  /**
   * Thrown by a run.
   *
   * @param changed whether the run has changed the table before
   */
  public TableDiffersException(TablePlan plan, String message, boolean changed) {
    super(
        requireNonNull(plan, "plan").tableName(),
        requireNonNull(message, "message") + "\n\n" + plan.text(),
        null);
    this.plan = plan;
    this.changed = changed;
  }

  /** Whether the run has changed the table, which differs all the same. */
  public boolean hasChanged() {
    return changed;
  }

  /** The plan that would make the table as its spec sets it. */
  public TablePlan plan() {
    return plan;
  }
}
