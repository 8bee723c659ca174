package io.ddbkit.provisioner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a transition is called. */
class TitleTest {
  private static final Setting<Boolean> STORAGE_CLASS =
      Setting.of("storageClass", Boolean.class, Scope.TABLE);
  private static final Setting<Map<String, Boolean>> PENS =
      Setting.mapOf("redPens", Boolean.class, Scope.TABLE);

  @Test
  void isItsVerbAndTheWordsOfItsSetting() {
    var transition = transition(STORAGE_CLASS, Verb.CHANGE, Optional.of(false), true);

    assertThat(transition.title()).isEqualTo("change storage class");
    assertThat(transition.titled("switch it").title()).isEqualTo("switch it");
  }

  @Test
  void namesTheEntriesThatComeAndThoseThatGo() {
    var two = new TreeMap<>(Map.of("b", true, "a", true));

    assertThat(transition(PENS, Verb.ADD, Optional.empty(), two).title())
        .isEqualTo("add red pens a, b");
    assertThat(transition(PENS, Verb.REMOVE, Optional.of(Map.of("a", true)), Map.of()).title())
        .isEqualTo("remove red pens a");
  }

  @Test
  void isEscapedAndNoLongerThanAValue() {
    assertThat(transition(PENS, Verb.ADD, Optional.empty(), Map.of("a\n", true)).title())
        .isEqualTo("add red pens a\\n");
    assertThat(transition(PENS, Verb.ADD, Optional.empty(), Map.of("x".repeat(300), true)).title())
        .hasSizeLessThan(230)
        .endsWith("x.. (313 characters)");
  }

  private static <T> Transition<T> transition(
      Setting<T> setting, Verb verb, Optional<T> from, T to) {
    return Transition.of(setting, verb, from, to, Duration.ZERO, ExclusiveGroup.UPDATE_TABLE);
  }
}
