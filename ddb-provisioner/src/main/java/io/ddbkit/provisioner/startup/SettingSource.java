package io.ddbkit.provisioner.startup;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where settings are found by their key, such as {@code ddbkit.mode}: a framework's configuration.
 */
@FunctionalInterface
public interface SettingSource {

  /** The value of this key; empty: it is not set. */
  Optional<String> find(String key);

  /**
   * Where the value of this key stands, for messages: {@code environment variable DDBKIT_MODE}. By
   * default the key.
   */
  default String where(String key) {
    return requireNonNull(key, "key");
  }
}
