package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.Streams;

/** The tables of a shop, as production has them. */
final class OrderTables {
  // region tables
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on(), Protection.deletionProtectionAndRecovery());

  // endregion

  private OrderTables() {}
}
