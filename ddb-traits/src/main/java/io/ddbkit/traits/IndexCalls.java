package io.ddbkit.traits;

import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.text.JavaCalls;
import java.util.Optional;

/** The calls that make indexes. */
final class IndexCalls {
  private IndexCalls() {}

  static JavaCalls of(GlobalIndex index) {
    var calls = JavaCalls.change("i");
    for (var key : index.partitionKeys()) {
      calls = key(calls, "partitionKey", key);
    }
    for (var key : index.sortKeys()) {
      calls = key(calls, "sortKey", key);
    }
    return projected(calls, index.projection());
  }

  static JavaCalls of(LocalIndex index) {
    var key = index.sortKey();
    var calls = JavaCalls.of(LocalIndex.class, "sortedBy", key.name(), key.type());
    return projected(calls, index.projection());
  }

  static JavaCalls of(VectorSearchIndex index) {
    var calls =
        JavaCalls.of(
            VectorSearchIndex.class, "of", index.attribute(), index.dimensions(), index.distance());
    for (var key : index.partitionKeys()) {
      calls = key(calls, "partitionKey", key);
    }
    for (var filter : index.filters()) {
      calls = key(calls, "filter", filter);
    }
    return projected(calls, index.projection());
  }

  private static JavaCalls key(JavaCalls calls, String method, Key key) {
    return calls.then(method, key.name(), key.type());
  }

  private static JavaCalls projected(JavaCalls calls, Optional<IndexProjection> projection) {
    if (projection.isEmpty()) {
      return calls;
    }
    if (projection.get() instanceof IndexProjection.Include include) {
      return calls.then("projecting", include.attributes());
    }
    boolean all = projection.get() instanceof IndexProjection.All;
    return calls.then(all ? "projectingAll" : "projectingKeysOnly");
  }
}
