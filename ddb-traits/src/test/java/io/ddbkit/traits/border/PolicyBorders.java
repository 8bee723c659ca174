package io.ddbkit.traits.border;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.HouseRule;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.TableNaming;
import java.util.List;
import java.util.stream.Stream;

/** The borders of what a policy says, and of names that a house gives. */
final class PolicyBorders {
  private static final CheckPolicy HOUSE =
      CheckPolicy.AWS_DEFAULTS.with(
          HouseRule.warning("acme.soft", "a note to oneself").suppressible().when(table -> true),
          HouseRule.warning("acme.firm", "a table of acme is seen").when(table -> true));

  private PolicyBorders() {}

  static Stream<Border> all() {
    var dev = Environment.dev("shop");
    return Stream.of(
        new Border("suppression.policy", suppressing("acme.soft"), suppressing("acme.firm")),
        new Border(
            "house.failed",
            Borders.TABLE.onDemand().check(judging(List.of("billing"))),
            Borders.TABLE.onDemand().check(judging(List.of()))),
        Border.of(
            "table.name.dropped",
            Borders.TABLE.with(dev),
            Borders.TABLE.with(dev, TableNaming.exactly("legacy-users"))));
  }

  private static Findings suppressing(String rule) {
    return Borders.TABLE.suppress(rule, "we know").check(HOUSE);
  }

  /** A rule that takes for granted that there is a word. */
  private static CheckPolicy judging(List<String> words) {
    return CheckPolicy.AWS_DEFAULTS.with(
        HouseRule.error("acme.hasty", "a table of acme has a word")
            .at(CoreSettings.BILLING)
            .unless(table -> !words.iterator().next().isEmpty()));
  }
}
