package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** The tables that tests begin with. */
final class Orders {
  /** Keys, and nothing else said. */
  static final TableSpec BARE = TableSpec.named("orders").partitionKey("id", STRING);

  /** With all that can be said of a table. */
  static final TableSpec FULL =
      TableSpec.named("orders")
          .partitionKey("customerId", STRING)
          .sortKey("placedAt", NUMBER)
          .globalIndex("by-status", index -> index.partitionKey("status", STRING).projecting("sum"))
          .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER).projectingKeysOnly())
          .with(
              ProvisionedCapacity.of(100, 50).index("by-status", 10, 5),
              Streams.on(),
              Encryption.customerManaged("alias/prod-key"),
              Protection.deletionProtectionAndRecovery(),
              TimeToLive.on("expiresAt"));

  private Orders() {}

  /** Capacity units as requests carry them. */
  static ProvisionedThroughput units(long read, long write) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }
}
