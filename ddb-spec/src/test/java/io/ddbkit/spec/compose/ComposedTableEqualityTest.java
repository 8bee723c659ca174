package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Speaker.composed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComposedTableEqualityTest {
  private static final Speaker ANN = new Speaker("Ann", Strength.EXPLICIT);
  private static final Speaker BOB = new Speaker("Bob", Strength.EXPLICIT);
  private static final Speaker MAKER = new Speaker("the maker", Strength.DEFAULT);

  @Test
  void whoSaidItIsNoPartOfIt() {
    assertThat(composed(ANN.on(3)).table())
        .isEqualTo(composed(BOB.on(3)).table())
        .hasSameHashCodeAs(composed(BOB.on(3)).table());
  }

  @Test
  void whetherItWasMeantIsPartOfIt() {
    assertThat(composed(ANN.on(3)).table()).isNotEqualTo(composed(MAKER.on(3)).table());
  }

  @Test
  void settingsTellWhetherOnlyDefaultsSpeakOfThem() {
    assertThat(composed(MAKER.on(3)).table().settings().isDefaulted(Lamp.LAMP)).isTrue();
    assertThat(composed(MAKER.on(3), ANN.on()).table().settings().isDefaulted(Lamp.LAMP)).isFalse();
    assertThat(composed(ANN.on(3)).table().settings().isDefaulted(Lamp.LAMP)).isFalse();
  }

  @Test
  void nameAndValuesArePartOfIt() {
    assertThat(composed(ANN.on(3)).table())
        .isNotEqualTo(composed(ANN.on(4)).table())
        .isNotEqualTo(Composition.of("shed", List.of(ANN.on(3))).table())
        .doesNotHaveSameHashCodeAs(Composition.of("shed", List.of(ANN.on(3))).table());
  }

  @Test
  void printsItsNameAndItsSettings() {
    assertThat(composed(ANN.off()).table()).hasToString("house {lamp=Off[]}");
  }

  @Test
  void aSettingThatIsLeftOutIsNotSet() {
    var quiet = Setting.of("bell", Boolean.class, Scope.TABLE);
    var both = composed(MAKER.on(3)).table();

    assertThat(both.leavingOut(Set.of(Lamp.LAMP)).get(Lamp.LAMP)).isEmpty();
    assertThat(both.leavingOut(Set.of(quiet))).isEqualTo(both);
    assertThat(both.leavingOut(Set.of(quiet)).settings().isDefaulted(Lamp.LAMP)).isTrue();
  }
}
