package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;

/** A simple table with basic traits. */
public final class BasicTable {
  static final TableSpec USERS =
      TableSpec.named("users")
          .partitionKey("userId", STRING)
          .with(Streams.on(), Encryption.awsOwnedForNewTable(), Protection.onForNewTable());

  private BasicTable() {}

  /** Runs it against DynamoDB Local in this JVM. */
  public static void main(String[] args) {
    new Example(USERS).run(System.out);
  }
}
