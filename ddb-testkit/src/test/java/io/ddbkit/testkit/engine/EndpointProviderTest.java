package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class EndpointProviderTest {
  @AutoClose private final PlainLocal apart = new PlainLocal("127.0.0.1", 0, false);
  @AutoClose private final PlainLocal shared = new PlainLocal("127.0.0.1", 0, true);

  EndpointProviderTest() throws Exception {}

  private static Engine start(PlainLocal local, Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("ddbkit.engine", "endpoint");
    settings.put("ddbkit.endpoint", local.endpoint().toString());
    return Engines.start(EngineSettings.of(settings));
  }

  @Test
  void findsOutWhatKeepsSpacesApart() {
    try (var engine = start(apart, Map.of());
        var space = engine.space()) {
      assertThat(engine.name()).isEqualTo("endpoint");
      assertThat(engine.where()).isEqualTo(apart.endpoint().toString());
      assertThat(engine.unsupportedSettings())
          .containsKeys(Protection.RECOVERY, Encryption.ENCRYPTION)
          .doesNotContainKey(Streams.STREAM);
      assertThat(space.tableName("orders")).isEqualTo("orders");
      assertThat(space.client().listTables().tableNames()).isEmpty();
    }
    try (var engine = start(shared, Map.of());
        var space = engine.space()) {
      assertThat(space.tableName("orders")).startsWith("ddbkit-");
      assertThat(space.client().listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void takesNamesWhenTold() {
    try (var engine = start(apart, Map.of("ddbkit.isolation", "names"));
        var space = engine.space()) {
      assertThat(space.tableName("orders")).startsWith("ddbkit-");
    }
  }

  @Test
  void doesNotBelieveThatASharedDatabaseIsApart() {
    assertThatThrownBy(() -> start(shared, Map.of("ddbkit.isolation", "credentials")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("all access keys share one database")
        .hasMessageContaining("-> set it to names, or start DynamoDB Local without -sharedDb");
  }

  @ParameterizedTest
  @CsvSource({
    "https://dynamodb.eu-west-1.amazonaws.com, -Dddbkit.engine=aws",
    "https://dynamodb.eu-west-1.api.aws, -Dddbkit.engine=aws",
  })
  void goesToAwsByTheOtherDoorOnly(String url, String nextStep) {
    var settings = EngineSettings.of(Map.of("ddbkit.engine", "endpoint", "ddbkit.endpoint", url));

    assertThatThrownBy(() -> Engines.start(settings)).hasMessageContaining(nextStep);
  }

  @Test
  void sweepsWhenTold() {
    try (var engine = start(shared, Map.of());
        var space = engine.space()) {
      var dynamoDb = space.client();
      Tables.createSimple(dynamoDb, "ddbkit-20250101T000000Z-0123456789-orders");
      Tables.createSimple(dynamoDb, "orders");

      start(shared, Map.of("ddbkit.sweep", "PT1H")).close();

      assertThat(dynamoDb.listTables().tableNames()).containsExactly("orders");
    }
  }
}
