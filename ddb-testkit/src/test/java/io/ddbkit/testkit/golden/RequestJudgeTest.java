package io.ddbkit.testkit.golden;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The judge of requests can fail. */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
class RequestJudgeTest {
  private final SimulatedEngine engine = SimulatedEngine.start();
  private final SimulatedSpace space = engine.space();
  private final DynamoDbClient client = RequestJudge.client(space);

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void whatTheModelDoesNotAllowFails() {
    assertThatThrownBy(() -> client.describeTable(r -> r.tableName("")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("must be >= 1 characters");
    assertThatThrownBy(() -> client.describeTable(r -> {}))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("TableName");
  }

  @Test
  void aRefusalThatWillNotPassFails() {
    client.createTable(
        r ->
            r.tableName("orders")
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S"))
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .billingMode("PAY_PER_REQUEST"));
    space.clock().pass(Duration.ofMinutes(1));

    assertThatThrownBy(
            () ->
                client.updateTimeToLive(
                    r ->
                        r.tableName("orders")
                            .timeToLiveSpecification(
                                ttl -> ttl.enabled(false).attributeName("expiresAt"))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ValidationException");
  }

  @Test
  void aRefusalThatPassesIsTheCallersOwn() {
    assertThatThrownBy(() -> client.describeTable(r -> r.tableName("orders")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void whatIsRightPasses() {
    assertThatCode(client::listTables).doesNotThrowAnyException();
  }
}
