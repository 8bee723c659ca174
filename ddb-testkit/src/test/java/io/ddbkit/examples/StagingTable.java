package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;

/** Staging at little cost: on demand, the free key, protected from deletion, not backed up. */
public final class StagingTable {
  static final TableSpec USERS =
      TableSpec.named("users-staging")
          .partitionKey("userId", STRING)
          .onDemand()
          .with(Protection.deletionProtectionOnly(), Encryption.awsOwned());

  private StagingTable() {}

  /** Runs it against DynamoDB Local in this JVM. */
  public static void main(String[] args) {
    new Example(USERS).run(System.out);
  }
}
