package consumer;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EmbeddedTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on(), TimeToLive.on("expiresAt"));

  @Test
  void makesAndUsesATable() {
    System.out.println("consumer: AWS SDK " + VersionInfo.SDK_VERSION);
    try (var space = Engines.shared().space()) {
      space.provisioner().createMissing(space.specFor(ORDERS));
      var table = space.tableName("orders");
      space.client().putItem(r -> r.tableName(table).item(Map.of("id", AttributeValue.fromS("1"))));

      assertEquals(1, space.client().scan(r -> r.tableName(table)).count());
      assertEquals(1, space.asyncClient().scan(r -> r.tableName(table)).join().count());
      assertEquals(1, space.streamsClient().listStreams().streams().size());
    }
  }

  @Test
  void saysWhichDependencyAnotherEngineNeeds() {
    assertTrue(failure("localstack").contains("org.testcontainers:testcontainers-localstack"));
    assertTrue(failure("aws").contains("software.amazon.awssdk:sts"));
  }

  private static String failure(String engine) {
    var settings =
        EngineSettings.of(
            Map.of(
                "ddbkit.engine", engine,
                "ddbkit.region", "eu-west-1",
                "ddbkit.aws.accounts", "123456789012"));
    var message =
        assertThrows(EngineException.class, () -> Engines.start(settings).close()).getMessage();
    System.out.println("consumer: " + message);
    return message;
  }
}
