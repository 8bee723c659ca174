package io.ddbkit.provisioner;

/** What {@link TableProvisioner#ensure} may do, for a mode that comes from configuration. */
public enum Mode {
  /** Reads only, and fails if a table is missing or differs from its spec. */
  VALIDATE,
  /**
   * Creates a table that is missing, and finishes one whose creation is not finished. Any other
   * table is never changed.
   */
  CREATE_MISSING,
  /**
   * Creates a table that is missing, and changes one that differs. A change that needs a {@link
   * io.ddbkit.provisioner.plan.Permit} is made only where that was given; if one is missing,
   * nothing is changed.
   */
  UPDATE
}
