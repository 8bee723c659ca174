package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;

/** Critical data: full protection, a key of one's own, an audit trail, steady capacity. */
public final class ProductionTable {
  // region production
  static final TableSpec TRANSACTIONS =
      TableSpec.named("transactions")
          .partitionKey("txId", STRING)
          .with(
              Protection.deletionProtectionAndRecovery(),
              Encryption.customerManaged("alias/prod-key"),
              Streams.of(Streams.View.NEW_AND_OLD_IMAGES),
              ProvisionedCapacity.of(100, 50));

  // endregion

  private ProductionTable() {}

  /** Runs it against DynamoDB Local in this JVM. */
  public static void main(String[] args) {
    new Example(TRANSACTIONS).run(System.out);
  }
}
