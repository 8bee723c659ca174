package io.ddbkit.spec.trait;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Setting.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {
  private static final Setting<Boolean> FLAG = Setting.of("flag", Boolean.class, Scope.TABLE);
  private static final Setting<Map<String, String>> TEXTS =
      Setting.mapOf("texts", String.class, Scope.REGION);

  @Test
  void isEqualById() {
    assertThat(FLAG)
        .isEqualTo(Setting.of("flag", String.class, Scope.REGION))
        .hasSameHashCodeAs(Setting.of("flag", String.class, Scope.REGION))
        .isNotEqualTo(Setting.of("flags", Boolean.class, Scope.TABLE));
  }

  @Test
  void isTheRootOfItsPaths() {
    assertThat(FLAG.path()).isEqualTo(Path.of("flag"));
    assertThat(FLAG).hasToString("flag");
  }

  @Test
  void settingsHoldWhatWasPutUnderThem() {
    var settings = Settings.of(Map.of(TEXTS, Map.of("a", "b"), FLAG, true));

    assertThat(settings.get(FLAG)).contains(true);
    assertThat(settings.get(TEXTS)).contains(Map.of("a", "b"));
    assertThat(settings.all()).extracting(Setting::id).containsExactly("flag", "texts");
  }

  @Test
  void aSettingThatIsAbsentIsUnmanaged() {
    assertThat(Settings.of(Map.of(FLAG, false)).get(TEXTS)).isEmpty();
    assertThat(Settings.of(Map.of(FLAG, false)).get(FLAG)).contains(false);
  }

  @Test
  void settingsAreEqualByContent() {
    assertThat(Settings.of(Map.of(FLAG, true)))
        .isEqualTo(Settings.of(Map.of(FLAG, true)))
        .hasSameHashCodeAs(Settings.of(Map.of(FLAG, true)))
        .isNotEqualTo(Settings.of(Map.of(FLAG, false)))
        .isNotEqualTo(Settings.of(Map.of()));
  }
}
