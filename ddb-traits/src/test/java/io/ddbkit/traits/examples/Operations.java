package io.ddbkit.traits.examples;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.VectorDistance.COSINE;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.Alarms;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.ContributorInsights.Mode;
import io.ddbkit.traits.GlobalIndexes;
import io.ddbkit.traits.LocalIndexes;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableNaming;
import io.ddbkit.traits.TablePattern;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.VectorIndexes;
import io.ddbkit.traits.revision.Revision;
import java.time.Duration;

/** Indexes that patterns bring along, and what those need who run a table. */
final class Operations {
  // region global-indexes
  static final TablePattern BY_OWNER =
      TablePattern.named(
          "owned", GlobalIndexes.of("by-owner", index -> index.partitionKey("ownerId", STRING)));

  static final TableSpec DOCUMENTS =
      TableSpec.named("documents").partitionKey("id", STRING).with(BY_OWNER);

  // endregion

  // region local-indexes
  static final TableSpec MESSAGES =
      TableSpec.named("messages")
          .partitionKey("room", STRING)
          .sortKey("sentAt", NUMBER)
          .with(LocalIndexes.of("by-length", LocalIndex.sortedBy("chars", NUMBER)))
          .suppress("local-index.collection-size", "a room is emptied every day");

  // endregion

  // region vector-indexes
  static final TableSpec PRODUCTS =
      TableSpec.named("products")
          .partitionKey("id", STRING)
          .with(
              VectorIndexes.of(
                  "by-description",
                  VectorSearchIndex.of("descriptionVector", 1024, COSINE)
                      .partitionKey("shop", STRING)
                      .filter("price", NUMBER)
                      .projecting("title")));

  // endregion

  // region table-tags
  static final TableSpec USERS =
      TableSpec.named("users")
          .partitionKey("id", STRING)
          .with(TableTags.of("team", "accounts").and("cost-center", "4711").without("owner"));

  // endregion

  // region revision
  static final TableSpec INVOICES =
      TableSpec.named("invoices")
          .partitionKey("id", STRING)
          .with(Revision.of(7)); // raised with each change of the spec

  // endregion

  // region table-naming
  static final TableSpec TENANT_USERS =
      TableSpec.named("users")
          .partitionKey("id", STRING)
          .with(TableNaming.prefix("tenant-atlantis-")); // tenant-atlantis-users

  // endregion

  // region contributor-insights
  static final TableSpec CARTS =
      TableSpec.named("carts")
          .partitionKey("id", STRING)
          .globalIndex("by-customer", index -> index.partitionKey("customerId", STRING))
          .with(ContributorInsights.on().mode(Mode.THROTTLED_KEYS).everyIndex());

  // endregion

  // region alarms
  static final TableSpec SHIPMENTS =
      TableSpec.named("shipments")
          .partitionKey("id", STRING)
          .with(Streams.on())
          .with(
              Alarms.standard()
                  .latency("Query", Duration.ofMillis(100))
                  .streamConsumerLag("notify-customers", Duration.ofMinutes(1))
                  .actions("arn:aws:sns:eu-west-1:123456789012:on-call"));

  // endregion

  private Operations() {}
}
