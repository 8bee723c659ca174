package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kernel promises, for made-up values of every setting. */
class ValuePropertiesTest {

  static List<Setting<?>> settings() {
    return Arbitrary.settings();
  }

  @ParameterizedTest
  @MethodSource("settings")
  <T> void leavesMakeTheValueAgain(Setting<T> setting) {
    Arbitrary.tryOut(
        some -> {
          var value = some.value(setting);

          assertThat(Shape.build(setting, Shape.leaves(setting, value))).isEqualTo(value);
        });
  }

  @ParameterizedTest
  @MethodSource("settings")
  <T> void aValueDoesNotDifferFromItself(Setting<T> setting) {
    Arbitrary.tryOut(
        some -> {
          var value = some.value(setting);

          assertThat(Shape.diff(setting, Optional.of(value), value)).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("settings")
  <T> void nothingDiffersOnceEveryDifferenceIsMade(Setting<T> setting) {
    Arbitrary.tryOut(
        some -> {
          var live = some.value(setting);
          var desired = some.value(setting);
          var after = Shape.overlay(setting, live, desired);

          assertThat(Shape.diff(setting, Optional.of(after), desired))
              .as("%s over %s makes %s", desired, live, after)
              .isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("settings")
  <T> void whatIsEnoughAlreadyStaysAsItIs(Setting<T> setting) {
    Arbitrary.tryOut(
        some -> {
          var live = some.value(setting);

          assertThat(Shape.overlay(setting, live, live)).isEqualTo(live);
        });
  }
}
