package io.ddbkit.provisioner;

import io.ddbkit.provisioner.internal.startup.SettingReader;
import io.ddbkit.provisioner.startup.InvalidSettingsException;
import io.ddbkit.provisioner.startup.JvmSettings;

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
  UPDATE;

  /**
   * The mode of the system property {@code ddbkit.mode}, else of the environment variable {@code
   * DDBKIT_MODE}, else of {@code ddbkit.mode} in the file {@code ddbkit.properties} at the root of
   * the class path; where none is set, {@link #VALIDATE}. {@link StartupSettings} has the permits
   * too.
   *
   * @throws InvalidSettingsException if it is none of these modes; the message says where it stands
   */
  public static Mode fromEnvironment() {
    var reader = new SettingReader(JvmSettings.ofThisJvm());
    var mode = reader.constant(StartupSettings.MODE, Mode.class);
    reader.require();
    return mode.orElse(VALIDATE);
  }
}
