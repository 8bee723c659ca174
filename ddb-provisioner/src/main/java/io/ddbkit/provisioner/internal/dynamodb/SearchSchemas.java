package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.traits.raw.RawSearchElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.SearchSchemaElement;
import software.amazon.awssdk.services.dynamodb.model.SearchSchemaElementType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexDescription;

/** Search schemas as the SDK has them: the raw form's mapping in its types. */
final class SearchSchemas {
  private SearchSchemas() {}

  /** Empty where there is nothing to say: DynamoDB takes no schema without elements. */
  static Optional<List<SearchSchemaElement>> of(VectorSearchIndex index) {
    return RawSearchElement.schema(index)
        .map(schema -> schema.stream().map(SearchSchemas::element).toList());
  }

  private static SearchSchemaElement element(RawSearchElement element) {
    return SearchSchemaElement.builder()
        .attributeName(element.attributeName().orElseThrow())
        .searchSchemaElementType(element.searchSchemaElementType().orElseThrow())
        .build();
  }

  /** The attributes of a schema, as DescribeTable tells them. */
  static List<Key> read(TableDescription table, VectorIndexDescription index) {
    return elements(index).map(element -> key(table, index, element)).toList();
  }

  /** Those of one type. */
  static List<Key> read(
      TableDescription table, VectorIndexDescription index, SearchSchemaElementType type) {
    return elements(index)
        .filter(element -> type(index, element) == type)
        .map(element -> key(table, index, element))
        .toList();
  }

  private static Stream<SearchSchemaElement> elements(VectorIndexDescription index) {
    var member = "an entry of SearchSchema" + LiveVectorIndexes.whose(index);
    return Source.TABLE.told(index.searchSchema(), member).stream();
  }

  private static SearchSchemaElementType type(
      VectorIndexDescription index, SearchSchemaElement element) {
    var member = "SearchSchemaElementType in SearchSchema" + LiveVectorIndexes.whose(index);
    var type = Source.TABLE.told(element.searchSchemaElementType(), member);
    if (type == SearchSchemaElementType.UNKNOWN_TO_SDK_VERSION) {
      throw UnreadableAnswerException.unknown(
          Source.TABLE.action(), member, element.searchSchemaElementTypeAsString());
    }
    return type;
  }

  private static Key key(
      TableDescription table, VectorIndexDescription index, SearchSchemaElement element) {
    var member = "AttributeName in SearchSchema" + LiveVectorIndexes.whose(index);
    return LiveKeys.named(table, Source.TABLE.told(element.attributeName(), member));
  }
}
