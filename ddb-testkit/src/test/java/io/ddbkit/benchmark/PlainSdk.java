package io.ddbkit.benchmark;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * A program that has the SDK alone: a call, the SDK's waiter, the next call. The waiter sleeps on
 * wall time, so its schedule is played: it looks at once, then every 20 seconds.
 *
 * @see <a
 *     href="https://github.com/aws/aws-sdk-java-v2/blob/master/services/dynamodb/src/main/resources/codegen-resources/dynamodb/waiters-2.json">waiters-2.json</a>
 */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
final class PlainSdk {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final DynamoDbClient client;
  private final Scheduler scheduler;

  PlainSdk(VirtualAccount account) {
    this.client = account.client();
    this.scheduler = account.scheduler();
  }

  void create(String table) {
    client.createTable(
        r ->
            r.tableName(table)
                .attributeDefinitions(d -> d.attributeName("id").attributeType("S"))
                .keySchema(k -> k.attributeName("id").keyType("HASH"))
                .tags(t -> t.key("team").value("shop"))
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  void awaitActive(String table) {
    await(
        () ->
            client.describeTable(r -> r.tableName(table)).table().tableStatus()
                == TableStatus.ACTIVE);
  }

  void addIndex(String table, String attribute) {
    client.updateTable(
        r ->
            r.tableName(table)
                .attributeDefinitions(
                    d -> d.attributeName(attribute).attributeType(ScalarAttributeType.S))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("by-" + attribute)
                                    .keySchema(k -> k.attributeName(attribute).keyType("HASH"))
                                    .projection(p -> p.projectionType(ProjectionType.ALL)))));
  }

  /** There is no waiter for indexes; whoever writes one takes the other's schedule. */
  void awaitIndexes(String table) {
    await(
        () ->
            client.describeTable(r -> r.tableName(table)).table().globalSecondaryIndexes().stream()
                .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE));
  }

  void timeToLive(String table) {
    client.updateTimeToLive(
        r ->
            r.tableName(table)
                .timeToLiveSpecification(t -> t.enabled(true).attributeName("expires")));
  }

  void recovery(String table) {
    client.updateContinuousBackups(
        r ->
            r.tableName(table)
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
  }

  /** Each side setting by one call after the other. */
  void readAll(String table) {
    client.describeTable(r -> r.tableName(table));
    client.describeTimeToLive(r -> r.tableName(table));
    client.describeContinuousBackups(r -> r.tableName(table));
  }

  private void await(BooleanSupplier isSo) {
    try {
      while (!isSo.getAsBoolean()) {
        scheduler.await(scheduler.now().plus(BETWEEN_LOOKS));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a benchmark", e);
    }
  }
}
