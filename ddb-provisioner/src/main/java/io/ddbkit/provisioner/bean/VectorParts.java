package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.SearchSchemaElementType;
import software.amazon.awssdk.enhanced.dynamodb.model.VectorIndexMetadata;

/** The vector indexes of a schema, as parts of a spec. */
record VectorParts(BeanAttributes attributes) {

  static SortedMap<String, VectorSearchIndex> of(TableSchema<?> schema) {
    var parts = new VectorParts(new BeanAttributes(schema));
    var all = new TreeMap<String, VectorSearchIndex>();
    schema
        .tableMetadata()
        .vectorIndices()
        .forEach(index -> all.put(index.indexName(), parts.index(index)));
    return all;
  }

  private VectorSearchIndex index(VectorIndexMetadata index) {
    return new VectorSearchIndex(
        index.vectorAttributeName(),
        index.dimensions(),
        VectorDistance.valueOf(index.distanceFunction().name()),
        keys(index, SearchSchemaElementType.HASH),
        keys(index, SearchSchemaElementType.INLINE_FILTER),
        Optional.empty());
  }

  private List<Key> keys(VectorIndexMetadata index, SearchSchemaElementType type) {
    return Optional.ofNullable(index.searchSchemaElements()).stream()
        .flatMap(List::stream)
        .filter(element -> element.searchSchemaElementType() == type)
        .map(element -> attributes.key(element.attributeName()))
        .toList();
  }
}
