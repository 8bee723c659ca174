package io.ddbkit.provisioner.fake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What CreateTable makes of a request, and refuses. */
final class NewTable {
  private final CreateTableRequest request;
  private final TableDescription.Builder table = TableDescription.builder();

  private NewTable(CreateTableRequest request) {
    this.request = request;
  }

  static TableDescription of(CreateTableRequest request, int number, Instant now) {
    return new NewTable(request).description(number, now);
  }

  private TableDescription description(int number, Instant now) {
    checkDefinitions();
    checkBilling();
    table
        .tableName(request.tableName())
        .tableArn("arn:aws:dynamodb:eu-west-1:123456789012:table/" + request.tableName())
        .tableId("table-" + number)
        .creationDateTime(now)
        .keySchema(request.keySchema())
        .attributeDefinitions(request.attributeDefinitions())
        .deletionProtectionEnabled(Boolean.TRUE.equals(request.deletionProtectionEnabled()))
        .itemCount(0L)
        .tableSizeBytes(0L);
    billing();
    indexes();
    stream(table, request.tableName(), request.streamSpecification(), now);
    table.sseDescription(encryption(request.sseSpecification()));
    if (request.tableClass() != null) {
      table.tableClassSummary(summary -> summary.tableClass(request.tableClass()));
    }
    return table.build();
  }

  private void checkDefinitions() {
    var used =
        Stream.of(
                Stream.of(request.keySchema()),
                request.globalSecondaryIndexes().stream().map(GlobalSecondaryIndex::keySchema),
                request.localSecondaryIndexes().stream().map(LocalSecondaryIndex::keySchema))
            .flatMap(schemas -> schemas)
            .flatMap(List::stream)
            .map(KeySchemaElement::attributeName)
            .collect(Collectors.toSet());
    request.vectorIndexes().forEach(index -> used.addAll(VectorIndexes.searched(index)));
    var defined =
        request.attributeDefinitions().stream().map(AttributeDefinition::attributeName).toList();
    if (!used.equals(new HashSet<>(defined)) || defined.size() != used.size()) {
      throw AwsErrors.validation("keys use " + used + ", definitions are " + defined);
    }
  }

  private void checkBilling() {
    boolean provisioned = request.billingMode() != BillingMode.PAY_PER_REQUEST;
    if (provisioned != (request.provisionedThroughput() != null)) {
      throw AwsErrors.validation("ProvisionedThroughput goes with BillingMode PROVISIONED only");
    }
    if (provisioned && request.hasVectorIndexes()) {
      throw AwsErrors.validation("Vector indexes are only supported for PAY_PER_REQUEST tables");
    }
    for (var index : request.globalSecondaryIndexes()) {
      if (provisioned != (index.provisionedThroughput() != null)) {
        throw AwsErrors.validation("throughput of index " + index.indexName());
      }
    }
  }

  /** A table that was always provisioned has no summary. */
  private void billing() {
    if (request.billingMode() == BillingMode.PAY_PER_REQUEST) {
      table.billingModeSummary(summary -> summary.billingMode(BillingMode.PAY_PER_REQUEST));
    }
    table.provisionedThroughput(Indexes.units(request.provisionedThroughput()));
    table.onDemandThroughput(Indexes.maxima(request.onDemandThroughput()));
  }

  private void indexes() {
    if (request.hasGlobalSecondaryIndexes()) {
      table.globalSecondaryIndexes(
          request.globalSecondaryIndexes().stream().map(this::global).toList());
    }
    if (request.hasLocalSecondaryIndexes()) {
      table.localSecondaryIndexes(
          request.localSecondaryIndexes().stream().map(this::local).toList());
    }
    if (request.hasVectorIndexes()) {
      table.vectorIndexes(
          request.vectorIndexes().stream()
              .map(index -> VectorIndexes.made(request.tableName(), index))
              .toList());
    }
  }

  private GlobalSecondaryIndexDescription global(GlobalSecondaryIndex index) {
    return GlobalSecondaryIndexDescription.builder()
        .indexName(index.indexName())
        .indexArn(Indexes.arn(request.tableName(), index.indexName()))
        .keySchema(index.keySchema())
        .projection(index.projection())
        .provisionedThroughput(Indexes.units(index.provisionedThroughput()))
        .onDemandThroughput(Indexes.maxima(index.onDemandThroughput()))
        .build();
  }

  private LocalSecondaryIndexDescription local(LocalSecondaryIndex index) {
    return LocalSecondaryIndexDescription.builder()
        .indexName(index.indexName())
        .indexArn(Indexes.arn(request.tableName(), index.indexName()))
        .keySchema(index.keySchema())
        .projection(index.projection())
        .build();
  }

  static void stream(
      TableDescription.Builder table, String name, StreamSpecification stream, Instant now) {
    if (stream != null && stream.streamEnabled()) {
      table
          .streamSpecification(stream)
          .latestStreamLabel(now.toString())
          .latestStreamArn(
              "arn:aws:dynamodb:eu-west-1:123456789012:table/" + name + "/stream/" + now);
    }
  }

  /** Nothing is told of a table with the AWS-owned key. */
  static SSEDescription encryption(SSESpecification asked) {
    if (asked == null || !asked.enabled()) {
      return null;
    }
    if (asked.sseType() != SSEType.KMS) {
      throw AwsErrors.validation("SSEType " + asked.sseTypeAsString() + " is not supported");
    }
    return SSEDescription.builder()
        .status(SSEStatus.ENABLED)
        .sseType(SSEType.KMS)
        .kmsMasterKeyArn(keyArn(asked.kmsMasterKeyId()))
        .build();
  }

  private static String keyArn(String id) {
    var known = id == null ? "aws-dynamodb" : id.replace("alias/", "key-of-");
    return known.startsWith("arn:") ? known : "arn:aws:kms:eu-west-1:123456789012:key/" + known;
  }
}
