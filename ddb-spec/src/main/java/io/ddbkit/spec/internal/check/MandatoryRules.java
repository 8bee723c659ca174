package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.stream.Stream;

/** No trait dismisses what every table must have. A key that the spec lacks is missing instead. */
final class MandatoryRules {
  private static final List<Setting<?>> OF_EVERY_TABLE =
      List.of(CoreSettings.NAME, CoreSettings.PRIMARY_KEY, CoreSettings.BILLING);

  private MandatoryRules() {}

  static Stream<Finding> neverDismissed(SpecRules rules) {
    return OF_EVERY_TABLE.stream()
        .filter(setting -> rules.said(setting).isEmpty())
        .filter(
            setting -> !setting.equals(CoreSettings.PRIMARY_KEY) || rules.spec().hasPrimaryKey())
        .map(setting -> rules.found("compose.dismissed", setting.path(), "dismissed"));
  }
}
