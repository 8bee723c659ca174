package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Home.KETTLE;
import static io.ddbkit.spec.compose.Home.POWER;
import static io.ddbkit.spec.compose.Home.ROOMS;
import static io.ddbkit.spec.compose.Home.composed;
import static io.ddbkit.spec.compose.Home.doors;
import static io.ddbkit.spec.trait.Lamp.LAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Speech;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A dismissal takes away what was set, and nothing else. */
class DismissalTest {
  private static final Speech DARK =
      Speech.by("dark()", contributions -> contributions.dismiss(LAMP, "it is night"));
  private static final Speech STANDARD =
      Speech.by("standard()", contributions -> contributions.defaultValue(LAMP, new Light.Off()));
  private static final Speech LIT = bringing("lit()", Lamp.on());
  private static final Speech FESTIVE =
      Speech.by(
          "festive()",
          contributions ->
              contributions.forced(
                  LAMP, new Light.On(Optional.of(9), Optional.empty()), "there are guests"));

  @Test
  void aDefaultOfTheWholeSettingStays() {
    var table = composed(STANDARD, bringing("lit()", Lamp.on(3)), DARK).table();

    assertThat(table.get(LAMP)).contains(new Light.Off());
    assertThat(table.isEnforced(LAMP)).isFalse();
    assertThat(table).isEqualTo(composed(STANDARD).table());
    assertThat(table.explain(LAMP))
        .isEqualTo(
            """
            lamp = off  (default by standard())
                other values are dismissed (forced by dark(), because it is night)
                instead of on, brightness 3 (explicit by lit() > Lamp.on(3))
            """);
    assertThat(table.explain())
        .isEqualTo(
            """
            PATH  VALUE                        SET BY
            lamp  off                          default by standard()
                  other values are dismissed   forced by dark(), because it is night
                  instead of on, brightness 3  explicit by lit() > Lamp.on(3)
            """);
  }

  @Test
  void itStaysEvenWhereItAgreesWithWhatDoesNotCount() {
    assertThat(composed(STANDARD, bringing("unlit()", Lamp.off()), DARK).table().get(LAMP))
        .contains(new Light.Off());
  }

  @Test
  void aDefaultThatHangsOnWhatWasSaidGoesWithIt() {
    assertThat(composed(LIT, DARK).table().get(LAMP)).isEmpty();
    assertThat(composed(LIT, STANDARD, DARK).table().get(LAMP)).contains(new Light.Off());
  }

  @Test
  void theDefaultOfAnOverrideStaysWithIt() {
    var override = bringing("override", Lamp.on()).in(Strength.OVERRIDE);

    assertThat(composed(LIT, override, DARK).table().get(LAMP))
        .contains(new Light.On(Optional.of(5), Optional.empty()));
    assertThat(composed(DARK, override).table().get(LAMP))
        .contains(new Light.On(Optional.of(5), Optional.empty()));
  }

  @Test
  void theDefaultOfAnEntryGoesWithTheEntry() {
    var bath =
        Speech.by("bath()", contributions -> contributions.value(ROOMS, Map.of("bath", doors(1))));
    var usual =
        Speech.by(
            "usual()",
            contributions -> contributions.defaultValue(ROOMS, Map.of("bath", doors(2))));
    var shed = Speech.by("shed()", contributions -> contributions.dismiss(ROOMS, "it is a shed"));

    assertThat(composed(bath, usual, shed).table().get(ROOMS)).isEmpty();
    assertThat(composed(bath, bath.in(Strength.OVERRIDE), usual, shed).table().get(ROOMS))
        .contains(Map.of("bath", doors(1)));
  }

  @Test
  void theDefaultOfAnotherEntryStays() {
    var bath =
        Speech.by("bath()", contributions -> contributions.value(ROOMS, Map.of("bath", doors(1))));
    var usual =
        Speech.by(
            "usual()",
            contributions -> contributions.defaultValue(ROOMS, Map.of("hall", doors(2))));
    var shed = Speech.by("shed()", contributions -> contributions.dismiss(ROOMS, "it is a shed"));

    assertThat(composed(bath, usual, shed).table().get(ROOMS)).contains(Map.of("hall", doors(2)));
  }

  @Test
  void theStrongestDecidesInWhateverOrder() {
    var override = DARK.in(Strength.OVERRIDE);

    assertThat(composed(override, FESTIVE, DARK).table().get(LAMP)).isEmpty();
    assertThat(composed(DARK, FESTIVE, override).table().get(LAMP)).isEmpty();
  }

  @Test
  void whatIsEquallyStrongStaysAndNothingIsToldOfTheDismissal() {
    assertThat(composed(DARK, FESTIVE).table().explain(LAMP))
        .isEqualTo(
            """
            lamp = on  (forced by festive(), because there are guests)
            lamp.brightness = 9  (forced by festive(), because there are guests)
            """);
  }

  @Test
  void anOverrideThatComesLaterIsToldInsteadOfTheDismissal() {
    var lit = bringing("override", Lamp.on(3)).in(Strength.OVERRIDE);

    assertThat(composed(DARK.in(Strength.OVERRIDE), lit).table().explain(LAMP))
        .isEqualTo(
            """
            lamp = on  (override by override > Lamp.on(3))
                instead of dismissed (override by dark(), because it is night)
            lamp.brightness = 3  (override by override > Lamp.on(3))
            """);
  }

  @Test
  void whatAnotherSettingRequiresIsNeitherDismissedNorToldInsteadOfIt() {
    var cook = Speech.by("cook()", contributions -> contributions.value(KETTLE, true));
    var dark = Speech.by("dark()", contributions -> contributions.dismiss(POWER, "it is night"));

    assertThat(
            composed(cook.in(Strength.OVERRIDE), dark.in(Strength.OVERRIDE)).table().explain(POWER))
        .isEqualTo("power = 2000 W  (override, required by cook())\n");
  }

  @Test
  void ofTwoOverridesTheLaterDecidesADismissalToo() {
    var lit = bringing("override", Lamp.on(3)).in(Strength.OVERRIDE);
    var dark = DARK.in(Strength.OVERRIDE);

    assertThat(composed(lit, dark).table().get(LAMP)).isEmpty();
    assertThat(composed(dark, lit).table().get(LAMP))
        .contains(new Light.On(Optional.of(3), Optional.empty()));
    assertThat(composed(dark, lit, dark).table().get(LAMP)).isEmpty();
  }

  @Test
  void ownershipAndTombstonesAreWordsThatCanBeDismissed() {
    var empty =
        Speech.by("empty()", contributions -> contributions.without(ROOMS, "bath").noOthers(ROOMS));
    var shed = Speech.by("shed()", contributions -> contributions.dismiss(ROOMS, "it is a shed"));
    var composition = composed(empty, shed);

    assertThat(composition.table().get(ROOMS)).isEmpty();
    assertThat(composition.table().without(ROOMS)).isEmpty();
    assertThat(composition.table().noOthers(ROOMS)).isFalse();
    assertThat(composition.findings())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("compose.forced", "rooms"));
    assertThat(composition.table().explain(ROOMS))
        .contains("instead of [bath] absent (explicit by empty())")
        .contains("instead of no others (explicit by empty())");
  }

  @Test
  void heldDownByAPatternItTakesAwayOnlyWhatIsWeaker() {
    var pattern = bringing("pattern()", DARK).in(Strength.PATTERN);
    var suggested = bringing("suggested()", Lamp.on(2)).in(Strength.ENVIRONMENT);

    assertThat(composed(pattern, suggested).table().get(LAMP)).isEmpty();
    assertThat(composed(pattern, suggested, LIT).table().get(LAMP))
        .contains(new Light.On(Optional.of(5), Optional.empty()));
    assertThat(composed(pattern, suggested, LIT).findings()).isEmpty();
    assertThat(composed(pattern, suggested, LIT).table().explain(LAMP))
        .startsWith(
            """
            lamp = on  (explicit by lit() > Lamp.on())
                instead of dismissed (pattern by pattern() > dark(), because it is night)
                instead of on, brightness 2 (environment by suggested() > Lamp.on(2))
            """);
  }

  private static Speech bringing(String words, Trait trait) {
    return Speech.by(words, contributions -> contributions.include(trait));
  }
}
