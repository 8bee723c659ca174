package io.ddbkit.traits.examples;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableWarmThroughput;

/** What is read, written and stored, and what it costs. */
final class Throughput {
  // region on-demand
  static final TableSpec EVENTS =
      TableSpec.named("events")
          .partitionKey("id", STRING)
          .globalIndex("by-type", index -> index.partitionKey("kind", STRING))
          .with(OnDemand.on().max(4000, 1000).index("by-type", 500, 1000));

  // endregion

  // region provisioned-capacity
  static final TableSpec INVOICES =
      TableSpec.named("invoices")
          .partitionKey("id", STRING)
          .globalIndex("by-customer", index -> index.partitionKey("customerId", STRING))
          .with(ProvisionedCapacity.of(100, 50).index("by-customer", 20, 50));

  // endregion

  // region autoscaling
  static final TableSpec VISITS =
      TableSpec.named("visits")
          .partitionKey("pageId", STRING)
          .sortKey("visitedAt", NUMBER)
          .globalIndex("by-visitor", index -> index.partitionKey("visitorId", STRING))
          .with(Autoscaling.on().read(50, 1000).write(50, 1000).target(60).everyIndex());

  // endregion

  // region table-warm-throughput
  static final TableSpec TICKETS =
      TableSpec.named("tickets")
          .partitionKey("concertId", STRING)
          .with(OnDemand.on(), TableWarmThroughput.of(40_000, 20_000));

  // endregion

  // region storage-class
  static final TableSpec ACCESS_LOG =
      TableSpec.named("access-log")
          .partitionKey("host", STRING)
          .sortKey("loggedAt", NUMBER)
          .with(StorageClass.infrequentAccess());

  // endregion

  private Throughput() {}
}
