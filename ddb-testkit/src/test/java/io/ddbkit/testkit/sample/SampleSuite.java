package io.ddbkit.testkit.sample;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** A user's suite: the same on every engine, which one property chooses. */
abstract class SampleSuite {
  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("customer", STRING)
          .sortKey("placedAt", NUMBER)
          .globalIndex(
              "by-status",
              index -> index.partitionKey("status", STRING).sortKey("placedAt", NUMBER))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on(), TimeToLive.on("expiresAt"), DeletionProtection.on());

  private final String orders;
  private final Space space;

  SampleSuite(Engine engine) {
    space = engine.space("SampleSuite");
    orders = space.tableName("orders");
  }

  @BeforeEach
  void makeTheTable() {
    assertThat(space.provisioner().createMissing(space.specFor(ORDERS)))
        .extracting(Outcome::kind)
        .isEqualTo(Outcome.Kind.CREATED);
  }

  @AfterEach
  void dropTheTable() {
    space.close();
  }

  @Test
  void isFoundUnchanged() {
    assertThat(space.provisioner().plan(space.specFor(ORDERS)).isEmpty()).isTrue();
  }

  @Test
  void answersThroughBothIndexes() {
    place("ada", 1, "PAID");
    place("bob", 2, "OPEN");
    place("cy", 3, "PAID");

    assertThat(customers("by-status", "#key = :value", "status", "PAID"))
        .containsExactly("ada", "cy");
    assertThat(customers("by-mail", "#key = :value", "mail", "bob@example.com"))
        .containsExactly("bob");
  }

  @Test
  void answersTheAsynchronousClient() {
    place("ada", 1, "PAID");

    var found = space.asyncClient().scan(r -> r.tableName(orders)).join();

    assertThat(found.items()).hasSize(1);
  }

  @Test
  void streamsWhatChanges() {
    place("ada", 1, "OPEN");
    place("ada", 1, "PAID");

    assertThat(records()).extracting(Record::eventNameAsString).containsExactly("INSERT", "MODIFY");
  }

  @RepeatedTest(16)
  void isAlone() {
    place("ada", 1, "OPEN");

    assertThat(space.client().scan(r -> r.tableName(orders)).count()).isEqualTo(1);
  }

  private void place(String customer, int placedAt, String status) {
    space
        .client()
        .putItem(
            r ->
                r.tableName(orders)
                    .item(
                        Map.of(
                            "customer", AttributeValue.fromS(customer),
                            "placedAt", AttributeValue.fromN("" + placedAt),
                            "status", AttributeValue.fromS(status),
                            "mail", AttributeValue.fromS(customer + "@example.com"))));
  }

  private List<String> customers(String index, String condition, String key, String value) {
    return space
        .client()
        .query(
            r ->
                r.tableName(orders)
                    .indexName(index)
                    .keyConditionExpression(condition)
                    .expressionAttributeNames(Map.of("#key", key))
                    .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))))
        .items()
        .stream()
        .map(item -> item.get("customer").s())
        .toList();
  }

  private List<Record> records() {
    var streams = space.streamsClient();
    var arn = space.client().describeTable(r -> r.tableName(orders)).table().latestStreamArn();
    var shard = streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().get(0);
    var iterator =
        streams.getShardIterator(
            r ->
                r.streamArn(arn)
                    .shardId(shard.shardId())
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON));
    return streams.getRecords(r -> r.shardIterator(iterator.shardIterator())).records();
  }
}
