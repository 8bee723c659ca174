package io.ddbkit.traits;

import static io.ddbkit.traits.Words.quoted;
import static java.util.stream.Collectors.joining;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.Units;
import java.util.Optional;

/** Indexes as the calls that make them. */
final class IndexWords {
  private IndexWords() {}

  static String of(GlobalIndex index) {
    return index.partitionKeys().stream().map(key -> ".partitionKey" + of(key)).collect(joining())
        + index.sortKeys().stream().map(key -> ".sortKey" + of(key)).collect(joining())
        + of(index.projection());
  }

  static String of(LocalIndex index) {
    return "LocalIndex.sortedBy" + of(index.sortKey()) + of(index.projection());
  }

  static String of(Billing.Throughput throughput) {
    return throughput.read().map(Units::toString).orElse("?")
        + ", "
        + throughput.write().map(Units::toString).orElse("?");
  }

  private static String of(Key key) {
    return "(" + quoted(key.name()) + ", " + key.type() + ")";
  }

  private static String of(Optional<IndexProjection> projection) {
    return projection.map(IndexWords::of).orElse("");
  }

  private static String of(IndexProjection projection) {
    if (projection instanceof IndexProjection.Include include) {
      return include.attributes().stream()
          .map(Words::quoted)
          .collect(joining(", ", ".projecting(", ")"));
    }
    return projection instanceof IndexProjection.All ? ".projectingAll()" : ".projectingKeysOnly()";
  }
}
