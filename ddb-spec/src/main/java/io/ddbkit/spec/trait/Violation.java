package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

/**
 * What a {@link SettingRule} finds.
 *
 * @param rule the id of the rule, such as {@code tags.count}
 * @param path where
 * @param found what was found there
 */
public record Violation(String rule, Path path, String found) {

  public Violation {
    requireNonNull(rule, "rule");
    requireNonNull(path, "path");
    requireNonNull(found, "found");
  }
}
