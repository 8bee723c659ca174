package io.ddbkit.provisioner;

/** How far {@link TableProvisioner#ensure} may go. */
public enum Mode {
  /** It reads, and fails if a table is missing or stands otherwise. */
  VALIDATE,
  /**
   * It makes a table that is missing, and finishes one that is being made. A table that stands is
   * never changed.
   */
  CREATE_MISSING
}
