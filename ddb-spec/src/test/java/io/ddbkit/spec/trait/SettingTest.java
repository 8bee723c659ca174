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
    var settings = Settings.builder().put(TEXTS, Map.of("a", "b")).put(FLAG, true).build();

    assertThat(settings.get(FLAG)).contains(true);
    assertThat(settings.get(TEXTS)).contains(Map.of("a", "b"));
    assertThat(settings.all()).extracting(Setting::id).containsExactly("flag", "texts");
  }

  @Test
  void aSettingThatIsAbsentIsUnmanaged() {
    assertThat(Settings.builder().put(FLAG, false).build().get(TEXTS)).isEmpty();
    assertThat(Settings.builder().put(FLAG, false).build().get(FLAG)).contains(false);
  }

  @Test
  void settingsAreEqualByContent() {
    assertThat(Settings.builder().put(FLAG, true).build())
        .isEqualTo(Settings.builder().put(FLAG, true).build())
        .hasSameHashCodeAs(Settings.builder().put(FLAG, true).build())
        .isNotEqualTo(Settings.builder().put(FLAG, false).build())
        .isNotEqualTo(Settings.builder().build());
  }
}
