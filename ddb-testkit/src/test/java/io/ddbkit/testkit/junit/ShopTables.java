package io.ddbkit.testkit.junit;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;

/** Tables as production has them. */
final class ShopTables {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on());

  static final TableSpec SESSIONS =
      TableSpec.named("sessions")
          .partitionKey("id", STRING)
          .sortKey("at", NUMBER)
          .with(Protection.deletionProtectionAndRecovery());

  private ShopTables() {}
}
