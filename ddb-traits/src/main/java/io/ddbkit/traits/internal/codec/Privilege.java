package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Strength;

/** What a trait can do besides setting a value, and a document may not be allowed. */
public enum Privilege {
  /** It overrides values, with a reason. */
  OVERRIDE("document.limit.override"),
  /** It forces values over those of callers, as environments do. */
  FORCE("document.limit.force"),
  /** It dismisses a setting, so that other values of it are not used. */
  DISMISS("document.limit.dismiss"),
  /** It sets the physical name of the table. */
  NAME("document.limit.physical-name");

  private final String rule;

  Privilege(String rule) {
    this.rule = rule;
  }

  String rule() {
    return rule;
  }

  boolean isDoneBy(Contribution<?> said) {
    boolean dismisses = said.exclusions().dismissed();
    return switch (this) {
      case OVERRIDE -> said.strength() == Strength.OVERRIDE;
      case FORCE -> said.strength() == Strength.FORCED && !dismisses;
      case DISMISS -> dismisses;
      case NAME -> said.setting().equals(CoreSettings.NAME);
    };
  }
}
