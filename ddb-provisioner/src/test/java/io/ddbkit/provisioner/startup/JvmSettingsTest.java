package io.ddbkit.provisioner.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.StartupSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of the places of a JVM's settings is used, and is named. */
class JvmSettingsTest {
  private static final Map<String, String> FILE = Map.of("ddbkit.mode", "VALIDATE");
  private static final Map<String, String> ENVIRONMENT = Map.of("DDBKIT_MODE", "CREATE_MISSING");
  private static final Map<String, String> PROPERTIES = Map.of("ddbkit.mode", "UPDATE");

  @Test
  void areOfPropertiesThenOfTheEnvironmentThenOfTheFile() {
    assertThat(mode(PROPERTIES, ENVIRONMENT, FILE)).isEqualTo(Mode.UPDATE);
    assertThat(mode(Map.of(), ENVIRONMENT, FILE)).isEqualTo(Mode.CREATE_MISSING);
    assertThat(mode(Map.of("ddbkit.mode", " "), Map.of(), FILE)).isEqualTo(Mode.VALIDATE);
  }

  @Test
  void areNamedByTheirPlace() {
    var bad = Map.of("ddbkit.warn-on", "x", "DDBKIT_WARN_ON", "x");

    assertThatThrownBy(() -> mode(bad, Map.of(), Map.of()))
        .hasMessageContaining("\n  system property ddbkit.warn-on: there is no \"x\"");
    assertThatThrownBy(() -> mode(Map.of(), bad, Map.of()))
        .hasMessageContaining(
            "\n  ddbkit.warn-on (environment variable DDBKIT_WARN_ON): there is no \"x\"");
    assertThatThrownBy(() -> mode(Map.of(), Map.of(), bad))
        .hasMessageContaining("\n  ddbkit.warn-on in ddbkit.properties: there is no \"x\"");
  }

  private static Mode mode(
      Map<String, String> properties, Map<String, String> environment, Map<String, String> file) {
    return StartupSettings.from(new JvmSettings(properties::get, environment::get, file::get))
        .mode();
  }
}
