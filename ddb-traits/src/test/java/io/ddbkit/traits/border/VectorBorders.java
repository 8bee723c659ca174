package io.ddbkit.traits.border;

import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.spec.VectorDistance.COSINE;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.raw.RawJson;
import io.ddbkit.traits.raw.RawTable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The borders of vector indexes. */
final class VectorBorders {
  private static final VectorSearchIndex TEXT = VectorSearchIndex.of("text", 1024, COSINE);
  private static final TableSpec TABLE = by(TEXT);

  private VectorBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofAttributes(), ofTables(), ofRawForms()).flatMap(List::stream);
  }

  private static List<Border> ofAttributes() {
    var shop = TEXT.partitionKey("shop", STRING);
    return List.of(
        Border.of(
            "vector-index.attribute.length", vectors("v".repeat(255)), vectors("v".repeat(256))),
        Border.of("vector-index.attribute.length", vectors("v"), vectors("")),
        Border.of("vector-index.attribute.key", vectors("Id"), vectors("id")),
        Border.of(
            "vector-index.attribute.key",
            by(TEXT.filter("texts", STRING)),
            by(TEXT.filter("text", STRING))),
        Border.of("vector-index.dimensions", measured(1), measured(0)),
        Border.of("vector-index.dimensions", measured(4096), measured(4097)),
        Border.of("vector-index.dimensions.same", topics(1024), topics(1025)),
        Border.of(
            "vector-index.partition-keys.count", by(shop), by(shop.partitionKey("team", STRING))));
  }

  private static List<Border> ofTables() {
    return List.of(
        Border.of(
            "vector-index.on-demand", TABLE.onDemand(), TABLE.with(ProvisionedCapacity.of(5, 5))),
        Border.of("vector-index.count", many(5), many(6)));
  }

  private static List<Border> ofRawForms() {
    var index = TEXT.partitionKey("shop", STRING);
    var json = RawJson.write(RawTable.of(by(index)));
    return List.of(
        raw("vector-index.distance", json, "COSINE", "EUCLIDEAN", "cosine"),
        raw(
            "vector-index.search-schema.type",
            json,
            "\"HASH\"\n    } ]",
            "\"HASH\"\n    } ]",
            "\"RANGE\"\n    } ]"),
        raw(
            "vector-index.search-schema.size",
            RawJson.write(RawTable.of(TABLE)),
            "\"Dimensions\"",
            "\"Dimensions\"",
            "\"SearchSchema\" : [ ], \"Dimensions\""));
  }

  private static Border raw(String rule, String json, String part, String within, String beyond) {
    return new Border(rule, judged(json.replace(part, within)), judged(json.replace(part, beyond)));
  }

  private static Findings judged(String json) {
    return RawJson.check(json);
  }

  private static TableSpec by(VectorSearchIndex index) {
    return Borders.TABLE.vectorIndex("by-text", index);
  }

  private static TableSpec vectors(String attribute) {
    return by(VectorSearchIndex.of(attribute, 1024, COSINE));
  }

  private static TableSpec measured(long dimensions) {
    return by(VectorSearchIndex.of("text", dimensions, COSINE));
  }

  private static TableSpec topics(long dimensions) {
    return TABLE.vectorIndex("by-topic", VectorSearchIndex.of("text", dimensions, COSINE));
  }

  private static TableSpec many(int count) {
    return IntStream.range(0, count)
        .boxed()
        .reduce(Borders.TABLE, (spec, n) -> spec.vectorIndex("by-" + n, TEXT), (a, b) -> b);
  }
}
