package io.ddbkit.provisioner;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.IncompleteException;

/**
 * What becomes of a run whose spec has a lower {@link io.ddbkit.traits.revision.Revision} than the
 * table. Nothing is changed either way, unless {@link
 * io.ddbkit.provisioner.plan.Permit#lowerRevision} is given.
 */
public enum NewerRevision {
  /** It fails, in every mode. */
  FAILS,
  /**
   * It ends well, with {@link io.ddbkit.provisioner.report.Outcome.Kind#NEWER}: for services whose
   * old instances work with the newer table until they are replaced.
   */
  IS_LEFT;

  /** Whether a table is left as it is that has a newer definition than this plan is of. */
  boolean leaves(TablePlan plan, Permits permits) {
    return this == IS_LEFT
        && permits.missing(plan).stream()
            .anyMatch(permit -> permit.kind().equals(Permit.Kind.LOWER_REVISION));
  }

  /** Whether a table is left as it is to which a newer definition came during the run. */
  boolean leaves(IncompleteException end) {
    return this == IS_LEFT && end.kind() == IncompleteException.Kind.SUPERSEDED;
  }
}
