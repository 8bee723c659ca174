package io.ddbkit.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** The request by which the plain SDK creates the table of twenty indexes. */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
final class WideTable {
  private static final List<String> ATTRIBUTES =
      IntStream.rangeClosed(1, 20).mapToObj(i -> "a" + i).toList();

  private WideTable() {}

  static CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            Stream.concat(Stream.of("id"), ATTRIBUTES.stream()).map(WideTable::definition).toList())
        .keySchema(k -> k.attributeName("id").keyType("HASH"))
        .globalSecondaryIndexes(ATTRIBUTES.stream().map(WideTable::index).toList())
        .streamSpecification(
            s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
        .deletionProtectionEnabled(true)
        .sseSpecification(s -> s.enabled(true))
        .tags(t -> t.key("team").value("shop"))
        .build();
  }

  private static AttributeDefinition definition(String name) {
    return AttributeDefinition.builder().attributeName(name).attributeType("S").build();
  }

  private static GlobalSecondaryIndex index(String attribute) {
    return GlobalSecondaryIndex.builder()
        .indexName("by-" + attribute)
        .keySchema(k -> k.attributeName(attribute).keyType("HASH"))
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }
}
