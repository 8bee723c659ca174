package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import java.util.ArrayList;
import java.util.List;

/** A spec sets settings that the provisioner has no handler for. Nothing was changed. */
public final class UnhandledSettingException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final List<String> settings;

  /**
   * Settings without a handler, by their ids.
   *
   * @param ours settings of this library that this version does not provision
   * @param others settings of users' own traits
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
          "this version of ddbkit has no handler for "
              + String.join(", ", ours)
              + ". Remove it from the spec; or provision it elsewhere, and leave it out here:"
              + " TableProvisioner.Builder.leaveOut(setting, why)");
    }
    if (!others.isEmpty()) {
      sentences.add(
          "there is no handler for "
              + String.join(", ", others)
              + ". Register one by a HandlerProvider, or pass it to"
              + " TableProvisioner.Builder.addHandler(..). If jars are merged into one, merge their"
              + " files META-INF/services/io.ddbkit.provisioner.handler.HandlerProvider too");
    }
    return String.join("; ", sentences);
  }

  /** The ids of the settings. */
  public List<String> settings() {
    return settings;
  }
}
