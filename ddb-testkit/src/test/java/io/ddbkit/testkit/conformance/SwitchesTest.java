package io.ddbkit.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.simulated.setting.SimulatedSetting;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each behavior of the simulated engine can be switched off, and then its case ends otherwise. */
class SwitchesTest {
  private static final String WITH = "with ";

  /** Time and chance are no behaviors. */
  private static final Set<String> OF_A_RUN = Set.of("beginning", "seed", "speed");

  private static final Page PAGE = Page.parse(ConformanceTest.text("switches.txt"));

  static Stream<String> settings() {
    return PAGE.cases().stream().skip(1).map(SwitchesTest::name);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void withoutItsSettingACaseEndsOtherwise(String name) {
    assertOther(SimulatedSettings.all().get(name), caseOf(name));
  }

  private static <T> void assertOther(SimulatedSetting<T> setting, Page page) {
    var on = with(page).map(setting::parse).orElse(setting.byDefault());

    assertThat(answers(page, Services.PUNCTUAL.with(setting, on)))
        .isNotEqualTo(answers(page, Services.PUNCTUAL.without(setting)));
  }

  @Test
  void everyBehaviorHasACase() {
    var behaviors = new TreeSet<>(SimulatedSettings.all().keySet());
    behaviors.removeAll(OF_A_RUN);

    assertThat(settings()).containsExactlyInAnyOrderElementsOf(behaviors);
  }

  private static List<String> answers(Page page, SimulatedSettings settings) {
    return Run.of(page, () -> Services.simulated(settings));
  }

  private static Page caseOf(String name) {
    return PAGE.cases().stream()
        .skip(1)
        .filter(it -> name(it).equals(name))
        .findAny()
        .orElseThrow();
  }

  private static String name(Page page) {
    return ((Line.Case) page.lines().get(0)).name();
  }

  private static Optional<String> with(Page page) {
    return page.lines().stream()
        .filter(Line.Text.class::isInstance)
        .map(line -> ((Line.Text) line).text())
        .filter(text -> text.startsWith(WITH))
        .map(text -> text.substring(WITH.length()))
        .findFirst();
  }
}
