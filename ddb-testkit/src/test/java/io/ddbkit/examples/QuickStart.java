package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import java.io.PrintStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From a definition to a table that stands, is used, and is found unchanged. */
public final class QuickStart {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("customerId", STRING)
          .sortKey("placedAt", NUMBER)
          .globalIndex(
              "by-status",
              index ->
                  index
                      .partitionKey("orderStatus", STRING)
                      .sortKey("placedAt", NUMBER)
                      .projecting("total"))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(
              Protection.deletionProtectionAndRecovery(),
              Encryption.customerManaged("alias/prod-key"),
              Streams.of(Streams.View.NEW_AND_OLD_IMAGES),
              ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5));

  static final TableSpec CONTRADICTION = ORDERS.onDemand().with(Streams.of(Streams.View.KEYS_ONLY));

  private final PrintStream out;

  QuickStart(PrintStream out) {
    this.out = out;
  }

  /** Runs it against DynamoDB Local in this JVM. */
  public static void main(String[] args) {
    new QuickStart(System.out).run();
  }

  void run() {
    try (var engine = EmbeddedEngine.start()) {
      out.println("An engine answers at " + engine.endpoint() + ".");
      var provisioner =
          engine.provisioner().toBuilder()
              .addListener(event -> out.println("  " + event.text()))
              .build();
      provision(provisioner);
      use(engine.client());
      again(provisioner);
      conflict(provisioner);
    }
  }

  private void provision(TableProvisioner provisioner) {
    say("The plan");
    var plan = provisioner.plan(ORDERS);
    out.print(plan.text());

    say("Its progress");
    var outcome = provisioner.apply(plan);

    say("The table");
    out.print(outcome.outputs().text());
  }

  private void use(DynamoDbClient dynamoDb) {
    say("Three orders written, and those with status PAID");
    put(dynamoDb, "ada", 1, "PAID", 12);
    put(dynamoDb, "bob", 2, "OPEN", 30);
    put(dynamoDb, "cy", 3, "PAID", 7);
    dynamoDb
        .query(
            query ->
                query
                    .tableName("orders")
                    .indexName("by-status")
                    .keyConditionExpression("orderStatus = :paid")
                    .expressionAttributeValues(Map.of(":paid", AttributeValue.fromS("PAID"))))
        .items()
        .forEach(
            order ->
                out.println("  " + order.get("customerId").s() + ": " + order.get("total").n()));
  }

  private static void put(
      DynamoDbClient dynamoDb, String customer, int placedAt, String status, int total) {
    dynamoDb.putItem(
        put ->
            put.tableName("orders")
                .item(
                    Map.of(
                        "customerId", AttributeValue.fromS(customer),
                        "placedAt", AttributeValue.fromN("" + placedAt),
                        "orderStatus", AttributeValue.fromS(status),
                        "mail", AttributeValue.fromS(customer + "@example.com"),
                        "total", AttributeValue.fromN("" + total))));
  }

  private void again(TableProvisioner provisioner) {
    say("The same again");
    out.println("  " + provisioner.createMissing(ORDERS).text());
  }

  private void conflict(TableProvisioner provisioner) {
    say("A definition that contradicts itself");
    try {
      provisioner.createMissing(CONTRADICTION);
    } catch (InvalidTableException e) {
      out.print(e.getMessage());
    }
  }

  private void say(String title) {
    out.println();
    out.println("== " + title);
  }
}
