package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;

/**
 * A setting that a spec speaks of and a plan passes over.
 *
 * @param setting the setting
 * @param why why the endpoint cannot hold it
 */
public record LeftOut(Setting<?> setting, String why) {
  public LeftOut {
    requireNonNull(setting, "setting");
    requireNonNull(why, "why");
  }

  @Override
  public String toString() {
    return setting + " (" + Printable.sentence(why) + ")";
  }
}
