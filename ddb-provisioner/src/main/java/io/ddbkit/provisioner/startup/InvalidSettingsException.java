package io.ddbkit.provisioner.startup;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Settings of a service that starts cannot be used. The message has all faults: for each what was
 * found, where, and what is allowed. Nothing was sent.
 */
public final class InvalidSettingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final List<String> faults;

  /** These faults, of which there is at least one. */
  public InvalidSettingsException(List<String> faults) {
    super(
        "the settings of ddbkit cannot be used\n  "
            + String.join("\n  ", requireNonNull(faults, "faults")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, a sentence for each fault. */
  public List<String> faults() {
    return faults;
  }
}
