package io.ddbkit.traits.border;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Findings;

/**
 * A rule with what lies just within its border, and what lies beyond.
 *
 * @param rule its id
 * @param within what is found within
 * @param beyond what is found beyond
 */
public record Border(String rule, Findings within, Findings beyond) {
  static Border of(String rule, TableSpec within, TableSpec beyond) {
    return new Border(rule, within.check(), beyond.check());
  }

  @Override
  public String toString() {
    return rule;
  }
}
