package io.ddbkit.testkit.simulated;

import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Lags;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** An account of the simulated engine, for tests that let time pass themselves. */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
final class Account implements AutoCloseable {
  /** Nothing but what is asked for takes time, and everything is seen at once. */
  static final SimulatedSettings PUNCTUAL =
      SimulatedSettings.DEFAULTS
          .without(Runs.SPEED)
          .without(Delays.CALL)
          .without(Lags.DESCRIBE)
          .without(Lags.LIST)
          .without(Lags.TAGS)
          .without(Lags.POLICY);

  final SimulatedEngine engine;
  final SimulatedSpace space;
  final DynamoDbClient client;

  Account() {
    this(PUNCTUAL);
  }

  Account(SimulatedSettings settings) {
    engine = SimulatedEngine.start(settings);
    space = engine.space("test");
    client =
        space
            .clientBuilder()
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  Instant now() {
    return space.clock().now();
  }

  void pass(String time) {
    space.clock().pass(Duration.parse(time));
  }

  /** A table that is on-demand and ACTIVE. */
  TableDescription onDemand(String name) {
    return made(table(name).billingMode(BillingMode.PAY_PER_REQUEST).build());
  }

  /** A table of 10 read and 10 write units that is ACTIVE. */
  TableDescription provisioned(String name) {
    return made(
        table(name)
            .provisionedThroughput(t -> t.readCapacityUnits(10L).writeCapacityUnits(10L))
            .build());
  }

  TableDescription made(CreateTableRequest request) {
    client.createTable(request);
    pass("PT3M");
    return describe(request.tableName());
  }

  TableDescription describe(String table) {
    return client.describeTable(r -> r.tableName(table)).table();
  }

  String status(String table) {
    return describe(table).tableStatusAsString();
  }

  void update(String table, Consumer<UpdateTableRequest.Builder> change) {
    client.updateTable(r -> change.accept(r.tableName(table)));
  }

  /** A change that adds a global index over an attribute of the same name. */
  static Consumer<UpdateTableRequest.Builder> adding(String index) {
    return r ->
        r.attributeDefinitions(definition(index))
            .globalSecondaryIndexUpdates(
                u ->
                    u.create(
                        c ->
                            c.indexName(index)
                                .keySchema(key(index, KeyType.HASH))
                                .projection(p -> p.projectionType(ProjectionType.ALL))));
  }

  static Consumer<UpdateTableRequest.Builder> deleting(String index) {
    return r -> r.globalSecondaryIndexUpdates(u -> u.delete(d -> d.indexName(index)));
  }

  static CreateTableRequest.Builder table(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(List.of(definition("id")))
        .keySchema(key("id", KeyType.HASH));
  }

  static AttributeDefinition definition(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  /** That a call is refused so, with the text that real DynamoDB gives. */
  static void assertRefused(ThrowingCallable call, String code, String text) {
    Assertions.assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(call)
        .satisfies(
            e -> {
              Assertions.assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              Assertions.assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text);
            });
  }

  @Override
  public void close() {
    client.close();
    engine.close();
  }
}
