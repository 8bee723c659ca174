package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A service that makes sure of its table when it starts. */
class StartupTest {
  // region startup
  static final TableSpec SESSIONS =
      TableSpec.named("sessions")
          .partitionKey("id", STRING)
          .with(TimeToLive.on("expiresAt"), Streams.of(Streams.View.KEYS_ONLY));

  void start(DynamoDbClient dynamoDb) {
    TableProvisioner.create(dynamoDb).createMissing(SESSIONS);
  }

  // endregion

  @Test
  void makesTheTable() {
    try (var engine = EmbeddedEngine.start()) {
      start(engine.client());

      assertThat(engine.client().listTables().tableNames()).containsExactly("sessions");
    }
  }
}
