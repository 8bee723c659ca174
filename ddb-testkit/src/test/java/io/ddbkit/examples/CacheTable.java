package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.TimeToLive;

/** A cache: entries expire, the table may not be deleted, and nothing is backed up. */
public final class CacheTable {
  // region cache
  static final TableSpec RESPONSES =
      TableSpec.named("responses")
          .partitionKey("request", STRING)
          .with(TimeToLive.on("ttl"), Encryption.awsOwned(), Protection.deletionProtectionOnly());

  // endregion

  private CacheTable() {}

  /** Runs it against DynamoDB Local in this JVM. */
  public static void main(String[] args) {
    new Example(RESPONSES).run(System.out);
  }
}
