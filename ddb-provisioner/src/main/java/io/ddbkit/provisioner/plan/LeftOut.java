package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;

/**
 * A setting of a spec that a plan leaves out.
 *
 * @param setting the setting
 * @param why why it is left out
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
