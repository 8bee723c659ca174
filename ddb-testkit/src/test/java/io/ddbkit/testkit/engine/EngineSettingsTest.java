package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ddbkit.provisioner.startup.JvmSettings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> file = new HashMap<>();
  private final EngineSettings settings =
      EngineSettings.from(new JvmSettings(properties::get, environment::get, file::get));

  @Test
  void thePropertyComesFirstThenTheEnvironmentThenTheFile() {
    assertThat(settings.text("ddbkit.aws.accounts")).isEmpty();
    assertThat(settings.origin("ddbkit.engine")).isEqualTo("system property ddbkit.engine");

    file.put("ddbkit.engine", "from-file");
    assertThat(settings.text("ddbkit.engine")).contains("from-file");
    assertThat(settings.origin("ddbkit.engine")).isEqualTo("ddbkit.engine in ddbkit.properties");

    environment.put("DDBKIT_ENGINE", "from-environment");
    assertThat(settings.text("ddbkit.engine")).contains("from-environment");
    assertThat(settings.origin("ddbkit.engine")).isEqualTo("environment variable DDBKIT_ENGINE");

    properties.put("ddbkit.engine", " from-property ");
    assertThat(settings.text("ddbkit.engine")).contains("from-property");
  }

  @Test
  void aBlankValueSaysNothing() {
    properties.put("ddbkit.engine", "  ");
    file.put("ddbkit.engine", "aws");

    assertThat(settings.text("ddbkit.engine")).contains("aws");
  }

  @Test
  void readsTypes() {
    environment.put("DDBKIT_ENDPOINT_ACCESS_KEY", "key");
    environment.put("DDBKIT_AWS_ACCOUNTS", "1, 2 ,,3");
    environment.put("DDBKIT_ENDPOINT", "http://localhost:8000");
    environment.put("DDBKIT_SWEEP", "PT24H");

    assertThat(settings.text("ddbkit.endpoint.access-key")).contains("key");
    assertThat(settings.list("ddbkit.aws.accounts")).containsExactly("1", "2", "3");
    assertThat(settings.url("ddbkit.endpoint")).contains(URI.create("http://localhost:8000"));
    assertThat(settings.duration("ddbkit.sweep")).contains(Duration.ofDays(1));
    assertThat(settings.list("ddbkit.none")).isEmpty();
  }

  @Test
  void saysWhereAWrongValueStands() {
    environment.put("DDBKIT_ENDPOINT", "localhost:8000");
    environment.put("DDBKIT_SWEEP", "1 day");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.url("ddbkit.endpoint"))
        .withMessage(
            "environment variable DDBKIT_ENDPOINT is 'localhost:8000',"
                + " which is not a URL such as http://localhost:8000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.duration("ddbkit.sweep"))
        .withMessageEndingWith("is '1 day', which is not a duration such as PT24H");
  }

  @Test
  void theFileOnTheClassPathIsRead() {
    assertThat(EngineSettings.ofThisJvm().text("ddbkit.test.only")).contains("from the file");
  }
}
