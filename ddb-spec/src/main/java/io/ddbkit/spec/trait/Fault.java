package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

/**
 * What a {@link SettingRule} finds.
 *
 * @param rule the id of the rule, such as {@code tags.count}
 * @param path where
 * @param said what was found there
 */
public record Fault(String rule, Path path, String said) {

  public Fault {
    requireNonNull(rule, "rule");
    requireNonNull(path, "path");
    requireNonNull(said, "said");
  }
}
