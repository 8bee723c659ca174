package io.ddbkit.provisioner.report;

import io.ddbkit.spec.trait.Setting;

/** A spec speaks of a setting that the provisioner has no handler for. Nothing was changed. */
public final class UnhandledSettingException extends ProvisioningException {
  private static final long serialVersionUID = 1;

  private final String setting;

  public UnhandledSettingException(String table, Setting<?> setting, String why) {
    super(table, "setting " + setting + " cannot be provisioned: " + why, null);
    this.setting = setting.id();
  }

  /** The id of the setting. */
  public String setting() {
    return setting;
  }
}
