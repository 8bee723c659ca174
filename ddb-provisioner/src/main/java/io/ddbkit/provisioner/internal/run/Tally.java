package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Outcome;

/** What a run itself has done to a table, however others got on with it meanwhile. */
public final class Tally {
  private boolean created;
  private boolean deleted;
  private boolean changed;
  private boolean planned;

  /** The call of a step was accepted. */
  void accepted(Step step) {
    created |= step instanceof Step.Create;
    deleted |= step instanceof Step.Deletion;
    changed = true;
  }

  /** Whether the call of a step was accepted. */
  public boolean hasChanged() {
    return changed;
  }

  /** There is something to do, or to wait for. */
  void planned() {
    planned = true;
  }

  /**
   * What became of the table by this run.
   *
   * @param isDeferred whether something is left that is allowed only later
   */
  public Outcome.Kind kind(boolean isDeferred) {
    if (created) {
      return Outcome.Kind.CREATED;
    }
    if (deleted) {
      return Outcome.Kind.DELETED;
    }
    if (changed) {
      return Outcome.Kind.UPDATED;
    }
    if (isDeferred) {
      return Outcome.Kind.DEFERRED;
    }
    return planned ? Outcome.Kind.ADOPTED : Outcome.Kind.UNCHANGED;
  }
}
