package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Speaker.composed;
import static io.ddbkit.spec.trait.Lamp.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnificationTest {
  private static final Speaker ANN = new Speaker("Ann", Strength.EXPLICIT);
  private static final Speaker BOB = new Speaker("Bob", Strength.EXPLICIT);
  private static final Speaker MAKER = new Speaker("the maker", Strength.DEFAULT);
  private static final Path BRIGHTNESS = LAMP.path().component("brightness");

  @Test
  void equalsAgreeAndAllOriginsAreKept() {
    var composition = composed(ANN.on(3), BOB.on(3), MAKER.on(3));

    assertThat(composition.findings()).isEmpty();
    assertThat(resolution(composition).agreed())
        .extracting(claim -> claim.origin().description())
        .containsExactly("Ann", "Bob", "the maker");
    assertThat(resolution(composition).losers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DEFAULT, ENVIRONMENT",
    "ENVIRONMENT, PATTERN",
    "PATTERN, EXPLICIT",
    "EXPLICIT, OVERRIDE",
  })
  void theStrongerWinsAndTheLoserIsRemembered(Strength weaker, Strength stronger) {
    var weak = new Speaker("weak", weaker);
    var strong = new Speaker("strong", stronger);

    for (var composition :
        List.of(composed(weak.on(1), strong.on(2)), composed(strong.on(2), weak.on(1)))) {
      assertThat(composition.findings()).isEmpty();
      assertThat(light(composition)).isEqualTo(on(2));
      assertThat(resolution(composition).winner().origin()).isEqualTo(Origin.of("strong"));
      assertThat(resolution(composition).losers())
          .containsExactly(new Claim(1, weaker, Origin.of("weak")));
    }
  }

  @Test
  void aWeakerOneFillsInWhatAStrongerOneLeavesOut() {
    assertThat(light(composed(ANN.on(), MAKER.on(5)))).isEqualTo(on(5));
  }

  @Test
  void partsOfALosingAlternativeDropOut() {
    var composition = composed(MAKER.on(5), ANN.off());

    assertThat(light(composition)).isEqualTo(new Light.Off());
    assertThat(composition.table().provenance().resolutions()).containsOnlyKeys(LAMP.path());
  }

  @Test
  void partsOfALosingAlternativeAreNoConflictEither() {
    var override = new Speaker("the owner", Strength.OVERRIDE);

    assertThat(composed(ANN.on(1), BOB.on(2), override.off()).findings()).isEmpty();
  }

  @Test
  void ofTwoOverridesTheLaterWins() {
    var first = new Speaker("first", Strength.OVERRIDE);
    var second = new Speaker("second", Strength.OVERRIDE);

    assertThat(light(composed(first.on(1), second.on(2), ANN.on(3)))).isEqualTo(on(2));
    assertThat(light(composed(second.on(2), first.on(1), ANN.on(3)))).isEqualTo(on(1));
    assertThat(resolution(composed(first.on(1), second.on(2), ANN.on(3))).losers())
        .extracting(claim -> claim.origin().description())
        .containsExactly("first", "Ann");
  }

  @Test
  void aLaterOverrideKeepsWhatItDoesNotSpeakOf() {
    var first = new Speaker("first", Strength.OVERRIDE);
    var second = new Speaker("second", Strength.OVERRIDE);

    assertThat(light(composed(first.on(1, "red"), second.on(2))))
        .isEqualTo(new Light.On(Optional.of(2), Optional.of("red")));
  }

  @Test
  void aSettingThatNobodySpokeOfIsAbsent() {
    var table = Composition.of("house", List.<Contribution<?>>of()).table();

    assertThat(table.get(LAMP)).isEmpty();
    assertThat(table.settings().all()).isEmpty();
  }

  private static Resolution resolution(Composition composition) {
    return composition.table().provenance().resolutions().get(BRIGHTNESS);
  }

  private static Light light(Composition composition) {
    return composition.table().get(LAMP).orElseThrow();
  }

  private static Light on(int brightness) {
    return new Light.On(Optional.of(brightness), Optional.empty());
  }
}
