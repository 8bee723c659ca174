package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.trait.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.SearchSchemaElementType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.VectorAttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexDescription;

/** The vector indexes of a table, as DescribeTable tells them; none where the SDK knows of none. */
final class LiveVectorIndexes {
  private LiveVectorIndexes() {}

  /**
   * By name, each in normal form: its filters have no order.
   *
   * @throws IllegalStateException if the SDK is too old to tell
   */
  static Map<String, VectorSearchIndex> read(TableDescription table) {
    SdkModel.requireVectorIndexes();
    var indexes = new TreeMap<String, VectorSearchIndex>();
    of(table).forEach(index -> indexes.put(name(index), read(table, index)));
    return indexes;
  }

  /** The attributes of all search schemas. */
  static Set<Key> keys(TableDescription table) {
    var keys = new LinkedHashSet<Key>();
    if (SdkModel.hasVectorIndexes()) {
      of(table).forEach(index -> keys.addAll(SearchSchemas.read(table, index)));
    }
    return keys;
  }

  /** What is going on with those that cannot be searched, by place. */
  static Map<Path, Activity> underWay(TableDescription table) {
    if (!SdkModel.hasVectorIndexes()) {
      return Map.of();
    }
    return of(table).stream()
        .filter(index -> !isReady(index))
        .collect(
            Collectors.toMap(
                index -> CoreSettings.VECTOR_INDEXES.path().entry(index.indexName()),
                index -> TableActivity.busy(index.indexName(), index.indexStatusAsString())));
  }

  private static List<VectorIndexDescription> of(TableDescription table) {
    return Source.TABLE.told(table.vectorIndexes(), "an entry of VectorIndexes");
  }

  private static VectorSearchIndex read(TableDescription table, VectorIndexDescription index) {
    var whose = whose(index);
    return new VectorSearchIndex(
        attribute(index.vectorAttribute(), whose),
        Source.TABLE.told(index.dimensions(), "Dimensions" + whose),
        distance(index.distanceFunctionAsString(), whose),
        SearchSchemas.read(table, index, SearchSchemaElementType.HASH),
        SearchSchemas.read(table, index, SearchSchemaElementType.INLINE_FILTER),
        Projections.read(index.projection(), name(index)));
  }

  private static String attribute(@Nullable VectorAttributeDefinition attribute, String whose) {
    var told = Source.TABLE.told(attribute, "VectorAttribute" + whose);
    return Source.TABLE.told(told.attributeName(), "VectorAttribute.AttributeName" + whose);
  }

  private static VectorDistance distance(@Nullable String function, String whose) {
    var member = "DistanceFunction" + whose;
    var told = Source.TABLE.told(function, member);
    return Arrays.stream(VectorDistance.values())
        .filter(distance -> distance.name().equals(told))
        .findFirst()
        .orElseThrow(() -> UnreadableAnswerException.unknown(Source.TABLE.action(), member, told));
  }

  /**
   * Whether it can be searched. While it is built it is CREATING; an older edition of AWS's page
   * says ACTIVE with {@code Backfilling} true, which is not ready either.
   */
  private static boolean isReady(VectorIndexDescription index) {
    var status = Source.TABLE.told(index.indexStatus(), "IndexStatus" + whose(index));
    return status == IndexStatus.ACTIVE && !Boolean.TRUE.equals(index.backfilling());
  }

  static String whose(VectorIndexDescription index) {
    return " of index " + name(index);
  }

  private static String name(VectorIndexDescription index) {
    return LiveIndexes.name(index.indexName());
  }
}
