package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Strength;

/** What a trait does beyond saying a value, and a document may be kept from. */
public enum Deed {
  /** It decides over others, for a reason. */
  OVERRIDE("document.limit.override"),
  /** It decides over callers, as environments do. */
  FORCE("document.limit.force"),
  /** It takes care that what others say of a setting does not count. */
  DISMISS("document.limit.dismiss"),
  /** It decides what DynamoDB knows the table by. */
  NAME("document.limit.physical-name");

  private final String rule;

  Deed(String rule) {
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
