package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import java.util.ArrayList;
import java.util.List;

/** A spec speaks of settings that the provisioner has no handler for. Nothing was changed. */
public final class UnhandledSettingException extends ProvisioningException {
  private static final long serialVersionUID = 1;

  private final List<String> settings;

  /**
   * Settings without a handler, by their ids.
   *
   * @param ours those of this library that this version does not make
   * @param others those of somebody else's
   */
  public UnhandledSettingException(TableName name, List<String> ours, List<String> others) {
    super(
        requireNonNull(name, "name"),
        message(requireNonNull(ours, "ours"), requireNonNull(others, "others")),
        null);
    var all = new ArrayList<>(ours);
    all.addAll(others);
    this.settings = List.copyOf(all);
  }

  private static String message(List<String> ours, List<String> others) {
    var sentences = new ArrayList<String>();
    if (!ours.isEmpty()) {
      sentences.add(
          "this version of ddbkit cannot make "
              + String.join(", ", ours)
              + ". Take it out of the spec; or see to it elsewhere, and leave it out here:"
              + " TableProvisioner.leavingOut(setting, why)");
    }
    if (!others.isEmpty()) {
      sentences.add(
          "no handler is registered for "
              + String.join(", ", others)
              + ". Name one in a HandlerProvider, or pass it to TableProvisioner.handler(..). Where"
              + " jars are merged into one, see that their files"
              + " META-INF/services/io.ddbkit.provisioner.handler.HandlerProvider are merged too");
    }
    return String.join("; ", sentences);
  }

  /** The ids of the settings. */
  public List<String> settings() {
    return settings;
  }
}
