package io.ddbkit.examples.shop;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.DeletionProtection;
import io.ddbkit.traits.Streams;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A service that creates its table at startup if it is missing. */
public final class OrderService {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on(), DeletionProtection.on());

  public static void main(String[] args) {
    try (var dynamoDb = DynamoDbClient.create()) { // finds region and credentials as always
      var outcome = TableProvisioner.create(dynamoDb).createMissing(ORDERS);
      System.out.println(outcome.text()); // orders: created in 9 s
    }
  }
}
