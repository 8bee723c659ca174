package io.ddbkit.testkit.junit;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.internal.Provisioned;

/**
 * Leaves out of provisioners what an engine cannot hold.
 *
 * @param engine the engine
 */
record EngineLimits(Engine engine) {

  /** What has no handler is refused in production, and must be here. */
  void on(TableProvisioner.Builder builder) {
    var provisioned = Provisioned.settings();
    engine
        .unsupportedSettings()
        .forEach(
            (setting, why) -> {
              if (provisioned.contains(setting)) {
                builder.leaveOut(setting, why);
              }
            });
  }

  TableProvisioner on(TableProvisioner provisioner) {
    var builder = provisioner.toBuilder();
    on(builder);
    return builder.build();
  }
}
