package io.ddbkit.provisioner.fake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateVectorIndexAction;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.SearchSchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.VectorIndex;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexDescription;

/** Vector indexes, as requests ask for them and DescribeTable tells them. */
final class VectorIndexes {
  private final TableDescription before;
  private final UpdateTableRequest request;

  VectorIndexes(TableDescription before, UpdateTableRequest request) {
    this.before = before;
    this.request = request;
  }

  static Set<String> searched(VectorIndex index) {
    return names(index.searchSchema());
  }

  /** The attributes of all search schemas of a table. */
  static Set<String> searched(TableDescription table) {
    return table.vectorIndexes().stream()
        .flatMap(index -> names(index.searchSchema()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(List<SearchSchemaElement> schema) {
    return schema.stream().map(SearchSchemaElement::attributeName).collect(Collectors.toSet());
  }

  /** One that is made with its table. */
  static VectorIndexDescription made(String table, VectorIndex index) {
    return VectorIndexDescription.builder()
        .indexName(index.indexName())
        .indexArn(Indexes.arn(table, index.indexName()))
        .vectorAttribute(index.vectorAttribute())
        .dimensions(index.dimensions())
        .distanceFunction(index.distanceFunction())
        .searchSchema(index.hasSearchSchema() ? index.searchSchema() : null)
        .projection(index.projection())
        .build();
  }

  /** Those of a table with this status; null where there are none, as DynamoDB has it. */
  static List<VectorIndexDescription> being(TableDescription table, IndexStatus status) {
    return table.hasVectorIndexes()
        ? table.vectorIndexes().stream()
            .map(index -> index.copy(i -> i.indexStatus(status).backfilling(null)))
            .toList()
        : null;
  }

  void change(TableDescription.Builder table) {
    var indexes = new ArrayList<>(before.vectorIndexes());
    for (var update : request.vectorIndexUpdates()) {
      if (update.create() != null) {
        define(update.create(), table);
        indexes.add(begun(update.create()));
      } else {
        indexes.removeIf(index -> index.indexName().equals(update.delete().indexName()));
      }
    }
    table.vectorIndexes(indexes.isEmpty() ? null : indexes);
  }

  /** Only the definitions of this request count, and those that stand are kept. */
  private void define(CreateVectorIndexAction index, TableDescription.Builder table) {
    if (!ThroughputUpdate.isOnDemand(before)) {
      throw AwsErrors.validation("Vector indexes are only supported for PAY_PER_REQUEST tables");
    }
    if (!Indexes.areActive(before)) {
      throw AwsErrors.of("LimitExceededException", "Only 1 online index can be created at a time");
    }
    var defined =
        request.attributeDefinitions().stream()
            .map(AttributeDefinition::attributeName)
            .collect(Collectors.toSet());
    if (!defined.containsAll(names(index.searchSchema()))) {
      throw AwsErrors.validation(
          "One element in SearchSchema is not defined in attribute definitions");
    }
    var all = new LinkedHashSet<>(before.attributeDefinitions());
    all.addAll(request.attributeDefinitions());
    table.attributeDefinitions(all);
  }

  private VectorIndexDescription begun(CreateVectorIndexAction index) {
    return VectorIndexDescription.builder()
        .indexName(index.indexName())
        .indexArn(Indexes.arn(before.tableName(), index.indexName()))
        .indexStatus(IndexStatus.CREATING)
        .backfilling(true)
        .vectorAttribute(index.vectorAttribute())
        .dimensions(index.dimensions())
        .distanceFunction(index.distanceFunction())
        .searchSchema(index.hasSearchSchema() ? index.searchSchema() : null)
        .projection(index.projection())
        .build();
  }
}
