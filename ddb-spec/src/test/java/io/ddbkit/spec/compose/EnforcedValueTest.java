package io.ddbkit.spec.compose;

import static io.ddbkit.spec.compose.Speaker.composed;
import static io.ddbkit.spec.trait.Lamp.LAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.compose.House.Room;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Lamp.Light;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import io.ddbkit.spec.trait.Strength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnforcedValueTest {
  private static final Setting<Map<String, Room>> ROOMS =
      Setting.mapOf("rooms", Room.class, Scope.TABLE);
  private static final Speaker ANN = new Speaker("Ann", Strength.EXPLICIT);
  private static final Speaker MAKER = new Speaker("the maker", Strength.DEFAULT);

  @Test
  void whatWasMeantIsAskedWhateverStands() {
    var table = composed(ANN.on(3)).table();

    assertThat(table.enforced(LAMP, Optional.empty())).contains(on(3));
    assertThat(table.enforced(LAMP, Optional.of(on(7)))).contains(on(3));
    assertThat(table.enforced(LAMP, Optional.of(new Light.Off()))).contains(on(3));
  }

  @Test
  void aDefaultSpeaksWhenAChoiceIsSwitched() {
    assertThat(composed(ANN.on(), MAKER.on(5)).table().enforced(LAMP, Optional.of(new Light.Off())))
        .contains(on(5));
  }

  @Test
  void aDefaultSaysNothingAboutAChoiceThatStands() {
    assertThat(composed(ANN.on(), MAKER.on(5)).table().enforced(LAMP, Optional.of(on(7))))
        .contains(new Light.On(Optional.empty(), Optional.empty()));
  }

  @Test
  void aChoiceThatOnlyADefaultMakesIsNeverAskedOfWhatStands() {
    assertThat(composed(MAKER.on(5)).table().enforced(LAMP, Optional.of(new Light.Off())))
        .isEmpty();
  }

  @Test
  void whatAnEnvironmentSaysIsMeant() {
    var environment = new Speaker("production", Strength.ENVIRONMENT);

    assertThat(composed(environment.on(9)).table().enforced(LAMP, Optional.of(on(7))))
        .contains(on(9));
    assertThat(composed(environment.on(9)).table().isEnforced(LAMP)).isTrue();
    assertThat(composed(MAKER.on(9)).table().isEnforced(LAMP)).isFalse();
  }

  @Test
  void aNewEntryBringsItsDefaultsAndAStandingOneIsLeftAsItIs() {
    var table =
        Composition.of(
                "house",
                List.of(
                    rooms(Strength.EXPLICIT, "bath", new Room(Optional.empty(), Map.of("w", true))),
                    rooms(Strength.DEFAULT, "bath", House.room(1))))
            .table();

    assertThat(table.enforced(ROOMS, Optional.of(Map.of("hall", House.room(2)))))
        .contains(Map.of("bath", new Room(Optional.of(1), Map.of("w", true))));
    assertThat(table.enforced(ROOMS, Optional.of(Map.of("bath", House.room(2)))))
        .contains(Map.of("bath", new Room(Optional.empty(), Map.of("w", true))));
  }

  @Test
  void anEntryThatOnlyADefaultNamesIsNotMade() {
    var table =
        Composition.of("house", List.of(rooms(Strength.DEFAULT, "bath", House.room(1)))).table();

    assertThat(table.enforced(ROOMS, Optional.of(Map.of()))).isEmpty();
  }

  @Test
  void nothingIsAskedOfASettingThatNobodySpokeOf() {
    assertThat(composed(ANN.off()).table().enforced(ROOMS, Optional.of(Map.of()))).isEmpty();
  }

  private static Contribution<?> rooms(Strength strength, String name, Room room) {
    return new Contribution<>(ROOMS, Map.of(name, room), strength, Origin.of("somebody"));
  }

  private static Light on(int brightness) {
    return new Light.On(Optional.of(brightness), Optional.empty());
  }
}
