package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.KETTLE;
import static io.ddbkit.spec.compose.Home.LIT;
import static io.ddbkit.spec.compose.Home.MAINS;
import static io.ddbkit.spec.compose.Home.POWER;
import static io.ddbkit.spec.compose.Home.STUDIOS;
import static io.ddbkit.spec.compose.Home.THRIFTY;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.compose.Home.doors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.compose.Home.Power;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequirementTest {
  private static final Speech COOK =
      Speech.by("cook()", contributions -> contributions.value(KETTLE, true));
  private static final Speech STUDIO =
      Speech.by(
          "studio()", contributions -> contributions.value(STUDIOS, Map.of("studio", doors(1))));

  @Test
  void whatIsNeededIsSaidWhereNobodySaysIt() {
    var table = composed(COOK).table();

    assertThat(table.get(POWER)).contains(new Power(2000));
    assertThat(table.explain(POWER)).isEqualTo("power = 2000 W  (explicit, required by cook())\n");
  }

  @Test
  void aNeedOfWhatIsNeededIsHeardToo() {
    assertThat(composed(COOK).table().get(MAINS)).contains("thick");
    assertThat(composed(COOK, thin()).findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.needed", "mains"));
  }

  @Test
  void nothingIsNeededWhereTheSettingNeedsNothing() {
    var off = Speech.by("off()", contributions -> contributions.value(KETTLE, false));

    assertThat(composed(off).table().get(POWER)).isEmpty();
  }

  @Test
  void whatWasSaidStandsWhereItMeetsTheNeed() {
    var table = composed(COOK, power(3000)).table();

    assertThat(table.get(POWER)).contains(new Power(3000));
    assertThat(table.explain(POWER))
        .isEqualTo("power = 3000 W  (explicit by power(3000), required by cook())\n");
  }

  @Test
  void whatWasSaidOtherwiseIsAConflictThatOffersNoOverride() {
    var conflict = composed(COOK, power(500)).findings().get(0);

    assertThat(conflict.rule()).isEqualTo("compose.needed");
    assertThat(conflict.place()).isEqualTo("power");
    assertThat(conflict.statements())
        .extracting(Statement::toString)
        .containsExactly("2000 W required by cook()", "500 W by power(500)");
    assertThat(conflict.remedies()).containsExactly("remove cook(), or power(500)");
  }

  @Test
  void aConflictDoesNotNameTheWeaker() {
    var pattern =
        Speech.by("pattern()", contributions -> contributions.value(POWER, new Power(500)))
            .in(Strength.PATTERN);

    assertThat(composed(COOK, power(500), pattern).findings().get(0).statements())
        .extracting(Statement::toString)
        .containsExactly("2000 W required by cook()", "500 W by power(500)");
  }

  @Test
  void anOverrideDoesNotDecideOverANeed() {
    assertThat(composed(COOK, power(500).in(Strength.OVERRIDE)).findings())
        .extracting(Finding::rule)
        .containsExactly("compose.needed");
  }

  @Test
  void theWeakerGivesWayToANeed() {
    var weak = power(500).in(Strength.PATTERN);
    var table = composed(weak, COOK).table();

    assertThat(composed(COOK, weak).findings()).isEmpty();
    assertThat(table.get(POWER)).contains(new Power(2000));
    assertThat(table.explain(POWER)).contains("instead of 500 W (pattern by power(500))");
  }

  @Test
  void theWeakerStandsWhereItMeetsTheNeed() {
    assertThat(composed(COOK, power(3000).in(Strength.PATTERN)).table().get(POWER))
        .contains(new Power(3000));
  }

  @Test
  void aDefaultGivesWayToANeedThatSomebodyMeant() {
    var standard =
        Speech.by(
            "standard()", contributions -> contributions.defaultValue(POWER, new Power(3000)));

    assertThat(composed(COOK, standard).table().get(POWER)).contains(new Power(2000));
  }

  @Test
  void aDefaultNeedsSomethingOnlyWhereNobodyMeansTheSame() {
    var standard =
        Speech.by("standard()", contributions -> contributions.defaultValue(KETTLE, true));

    assertThat(composed(standard).table().explain(POWER))
        .isEqualTo("power = 2000 W  (default, required by standard())\n");
    assertThat(composed(standard, COOK).table().explain(POWER))
        .isEqualTo("power = 2000 W  (explicit, required by cook())\n");
  }

  @Test
  void whoeverSaysItTwiceNeedsItAsFirmlyAsTheStrongerOfBoth() {
    var override = COOK.in(Strength.OVERRIDE);

    assertThat(composed(COOK, override).table().explain(POWER))
        .isEqualTo("power = 2000 W  (override, required by cook())\n")
        .isEqualTo(composed(override, COOK).table().explain(POWER));
  }

  @Test
  void aNeedIsAsFirmAsWhoeverMeansTheSettingThatHasIt() {
    assertThat(composed(COOK.in(Strength.ENVIRONMENT), power(500)).findings())
        .extracting(Finding::rule)
        .containsExactly("compose.needed");
    assertThat(composed(COOK.in(Strength.ENVIRONMENT)).table().explain(POWER))
        .contains("environment, required by cook()");
  }

  @Test
  void nothingIsNeededOfASettingThatDoesNotCount() {
    var dev = Speech.by("dev()", contributions -> contributions.dismiss(KETTLE, "it is loud"));
    var table = composed(COOK, dev).table();

    assertThat(table.get(KETTLE)).isEmpty();
    assertThat(table.get(POWER)).isEmpty();
    assertThat(table.get(MAINS)).isEmpty();
  }

  @Test
  void theOrderOfSpeakersDoesNotMatter() {
    assertThat(composed(power(500), COOK, thin()).findings())
        .hasSameElementsAs(composed(thin(), COOK, power(500)).findings());
    assertThat(composed(power(3000), COOK).table()).isEqualTo(composed(COOK, power(3000)).table());
  }

  @Test
  void aNeedMayHangOnAThirdSetting() {
    var thrifty = Speech.by("thrifty()", contributions -> contributions.value(THRIFTY, true));

    assertThat(composed(STUDIO).table().get(LIT)).contains(true);
    assertThat(composed(STUDIO, thrifty).table().get(LIT)).isEmpty();
    assertThat(composed(thrifty, STUDIO).table().get(LIT)).isEmpty();
  }

  @Test
  void onlyThoseNeedItWhoSpeakOfAValue() {
    var noLoft = Speech.by("noLoft()", contributions -> contributions.without(STUDIOS, "loft"));
    var only = Speech.by("only()", contributions -> contributions.noOthers(STUDIOS));
    var shed = Speech.by("shed()", contributions -> contributions.dismiss(STUDIOS, "it is a shed"));

    assertThat(composed(STUDIO, noLoft, only).table().explain(LIT))
        .isEqualTo("lit = true  (explicit, required by studio())\n");
    assertThat(composed(STUDIO.in(Strength.OVERRIDE), STUDIO, shed).table().explain(LIT))
        .isEqualTo("lit = true  (override, required by studio())\n");
    assertThat(composed(noLoft).table().get(LIT)).isEmpty();
  }

  private static Speech thin() {
    return Speech.by("thin()", contributions -> contributions.value(MAINS, "thin"));
  }

  private static Speech power(int watts) {
    return Speech.by(
        "power(" + watts + ")", contributions -> contributions.value(POWER, new Power(watts)));
  }
}
