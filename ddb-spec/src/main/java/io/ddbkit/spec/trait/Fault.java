package io.ddbkit.spec.trait;

/**
 * What a {@link SettingRule} finds.
 *
 * @param rule the id of the rule, such as {@code tags.count}
 * @param path where
 * @param said what was found there
 */
public record Fault(String rule, Path path, String said) {}
