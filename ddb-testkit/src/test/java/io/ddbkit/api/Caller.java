package io.ddbkit.api;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.document.SpecJson;

/** A program that uses the library as its documentation shows. */
public final class Caller {
  private Caller() {}

  /** What it makes of a spec by fluent calls and of one by builder. */
  public static String words() {
    var fluent =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .sortKey("at", NUMBER)
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING).projecting("total"))
            .localIndex("by-total", index -> index.sortKey("total", NUMBER))
            .onDemand()
            .with(Streams.of(Streams.View.NEW_IMAGE), TimeToLive.on("expires"))
            .override(Streams.off(), "nobody reads it");
    var built =
        TableSpec.builder()
            .name("sessions")
            .primaryKey(PrimaryKey.of("id", STRING))
            .putGlobalIndex(
                "by-user", GlobalIndex.builder().addPartitionKeys(Key.of("user", STRING)).build())
            .putLocalIndex("by-age", LocalIndex.sortedBy("age", NUMBER))
            .billing(Billing.provisioned(5, 5))
            .build();
    var copied = built.toBuilder().name("other").build().with(Streams.on());
    return String.join(
        "\n",
        fluent.compose().explain(Streams.STREAM),
        fluent.physicalName() + fluent.globalIndexes().keySet(),
        fluent.equals(SpecJson.read(SpecJson.write(fluent))) + " " + copied.equals(built),
        built.check().text(),
        copied.toString());
  }
}
