package io.ddbkit.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Quotas;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSetting;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting has a name, a default, a value that switches it off, and a range. */
class SimulatedSettingsTest {

  static Stream<SimulatedSetting<?>> all() {
    return SimulatedSettings.all().values().stream();
  }

  @Test
  void thereAreSettingsOfEveryKind() {
    assertThat(SimulatedSettings.all())
        .hasSizeGreaterThan(55)
        .containsKeys("create-table", "lag-describe", "cooldown-tags", "quota-tables", "rate-tags");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySettingCanBeSwitchedOff(SimulatedSetting<?> setting) {
    assertThat(setting.parse("off")).isEqualTo(setting.off());
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsSaidOfASettingIsHeeded(SimulatedSetting<?> setting) {
    var key = "ddbkit.simulated." + setting.name();
    var settings =
        SimulatedSettings.from(it -> it.equals(key) ? Optional.of("off") : Optional.empty());

    assertThat((Object) settings.get(setting)).isEqualTo(setting.off());
  }

  @ParameterizedTest
  @CsvSource({
    "create-table,    soon",
    "create-table,    PT9S..PT1S",
    "create-table,    PT-1S",
    "create-table,    PT2000H",
    "cooldown-tags,   PT-1S",
    "cooldown-tags,   1.5",
    "quota-tables,    -1",
    "quota-tables,    many",
    "quota-table-class, 2",
    "quota-table-class, -2/PT1H",
    "quota-table-class, 2/PT0S",
    "rate-tags,       0/s",
    "rate-tags,       five/s",
    "rate-tags,       5",
    "busy-table,      yes",
    "speed,           -1",
    "speed,           1e9",
    "seed,            one",
    "beginning,       now",
  })
  void whatIsOutOfRangeIsRefusedByName(String name, String value) {
    var setting = SimulatedSettings.all().get(name);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.parse(value))
        .withMessage(
            "Setting %s of the simulated engine is '%s'. Allowed: %s, or off."
                .formatted(name, value, setting.allowed()));
  }

  @Test
  void aValueOutOfRangeIsRefusedInCodeToo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedSettings.DEFAULTS.with(Quotas.TABLES, -1))
        .withMessageStartingWith("Setting quota-tables of the simulated engine is '-1'.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SimulatedSettings.DEFAULTS.with(
                    Delays.CREATE_TABLE, Span.always(Duration.ofDays(61))))
        .withMessageStartingWith("Setting create-table of the simulated engine is ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SimulatedSettings.DEFAULTS.with(Runs.SPEED, -1.0))
        .withMessageContaining("a number from 0 to 1000000");
  }

  @Test
  void valuesAreReadAsTheyArePrinted() {
    for (var setting : SimulatedSettings.all().values()) {
      if (!setting.name().equals("denied") && !setting.byDefault().equals(setting.off())) {
        assertThat(setting.parse("" + setting.byDefault()))
            .as(setting.name())
            .isEqualTo(setting.byDefault());
      }
    }
    assertThat(Rates.TAGS.off()).hasToString("off");
  }

  @Test
  void thePropertyOfTheEngineStartsIt() {
    var settings =
        EngineSettings.of(
            Map.of("ddbkit.engine", "simulated", "ddbkit.simulated.create-table", "PT20S"));
    try (var engine = Engines.start(settings)) {
      assertThat(engine.name()).isEqualTo("simulated");
      assertThat(engine).isInstanceOf(SimulatedEngine.class);
    }
  }

  @Test
  void anEngineWithAWrongSettingDoesNotStart() {
    var settings =
        EngineSettings.of(
            Map.of("ddbkit.engine", "simulated", "ddbkit.simulated.create-table", "soon"));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> Engines.start(settings))
        .withMessageContaining("Setting create-table of the simulated engine is 'soon'");
  }

  @Test
  void whatTestsLeaveOutIsLeftOut() {
    var settings =
        EngineSettings.of(Map.of("ddbkit.engine", "simulated", "ddbkit.leave-out", "timeToLive"));
    try (var engine = Engines.start(settings)) {
      assertThat(engine.unsupportedSettings().keySet())
          .extracting(Object::toString)
          .contains("timeToLive");
    }
  }
}
