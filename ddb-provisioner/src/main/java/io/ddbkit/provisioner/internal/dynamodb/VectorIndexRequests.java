package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.VectorSearchIndex;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CreateVectorIndexAction;
import software.amazon.awssdk.services.dynamodb.model.VectorAttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.VectorIndex;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexUpdate;

/** What is sent to build and to remove vector indexes. */
final class VectorIndexRequests {
  private VectorIndexRequests() {}

  /** An index that is made with its table. */
  static VectorIndex index(String name, VectorSearchIndex index) {
    return VectorIndex.builder()
        .indexName(name)
        .vectorAttribute(attribute(index))
        .dimensions(index.dimensions())
        .distanceFunction(index.distance().name())
        .searchSchema(SearchSchemas.of(index).orElse(null))
        .projection(Projections.of(index.projection()))
        .build();
  }

  private static VectorAttributeDefinition attribute(VectorSearchIndex index) {
    return VectorAttributeDefinition.builder().attributeName(index.attribute()).build();
  }

  static Call<?> creation(String name, VectorSearchIndex index, HandlerContext fresh) {
    var create =
        CreateVectorIndexAction.builder()
            .indexName(name)
            .vectorAttribute(attribute(index))
            .dimensions(index.dimensions())
            .distanceFunction(index.distance().name())
            .searchSchema(SearchSchemas.of(index).orElse(null))
            .projection(Projections.of(index.projection()))
            .build();
    return UpdateTable.call(
        fresh,
        request ->
            request
                .attributeDefinitions(KeySchemas.definitions(keys(index, fresh)))
                .vectorIndexUpdates(VectorIndexUpdate.builder().create(create).build()));
  }

  /**
   * All keys that will be in use. DynamoDB looks for those of the new search schema in this request
   * alone, also if the table defines them; those that stand are sent again for emulators that put
   * what is sent in their place.
   */
  private static Set<Key> keys(VectorSearchIndex added, HandlerContext fresh) {
    var keys = new LinkedHashSet<Key>();
    fresh.live().ifPresent(live -> keys.addAll(LiveKeys.ofAll(live.seen().get(Source.TABLE))));
    keys.addAll(added.searchSchema());
    return keys;
  }

  static Call<?> deletion(String name, HandlerContext fresh) {
    return UpdateTable.call(
        fresh,
        request ->
            request.vectorIndexUpdates(
                VectorIndexUpdate.builder().delete(delete -> delete.indexName(name)).build()));
  }
}
