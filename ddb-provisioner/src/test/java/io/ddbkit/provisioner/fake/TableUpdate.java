package io.ddbkit.provisioner.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.DeleteGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** What UpdateTable makes of a table, and refuses. */
final class TableUpdate {
  private final TableDescription before;
  private final UpdateTableRequest request;
  private final Instant now;
  private final TableDescription.Builder table;

  TableUpdate(TableDescription before, UpdateTableRequest request, Instant now) {
    this.before = before;
    this.request = request;
    this.now = now;
    this.table = before.toBuilder();
  }

  TableDescription description() {
    checkOneConcern();
    if (changesThroughput()) {
      new ThroughputUpdate(before, request, table).apply();
    }
    creations().forEach(this::create);
    deletions().forEach(this::delete);
    if (request.hasVectorIndexUpdates()) {
      new VectorIndexes(before, request).change(table);
    }
    if (request.streamSpecification() != null) {
      stream(request.streamSpecification());
    }
    if (request.sseSpecification() != null) {
      table.sseDescription(NewTable.encryption(request.sseSpecification()));
    }
    if (request.tableClass() != null) {
      table.tableClassSummary(
          summary -> summary.tableClass(request.tableClass()).lastUpdateDateTime(now));
    }
    if (request.deletionProtectionEnabled() != null) {
      table.deletionProtectionEnabled(request.deletionProtectionEnabled());
    }
    return table.build();
  }

  /** DynamoDB refuses nearly every pair of changes in one call. */
  private void checkOneConcern() {
    long concerns =
        Stream.of(
                changesThroughput(),
                creations().findAny().isPresent(),
                deletions().findAny().isPresent(),
                request.hasVectorIndexUpdates(),
                request.streamSpecification() != null,
                request.sseSpecification() != null,
                request.tableClass() != null,
                request.deletionProtectionEnabled() != null)
            .filter(concern -> concern)
            .count();
    if (concerns != 1) {
      throw AwsErrors.validation("UpdateTable does one thing at a time, not " + concerns);
    }
  }

  private boolean changesThroughput() {
    return request.billingMode() != null
        || request.provisionedThroughput() != null
        || request.onDemandThroughput() != null
        || request.globalSecondaryIndexUpdates().stream().anyMatch(u -> u.update() != null);
  }

  private Stream<CreateGlobalSecondaryIndexAction> creations() {
    return request.globalSecondaryIndexUpdates().stream()
        .map(GlobalSecondaryIndexUpdate::create)
        .filter(Objects::nonNull);
  }

  private Stream<DeleteGlobalSecondaryIndexAction> deletions() {
    return request.globalSecondaryIndexUpdates().stream()
        .map(GlobalSecondaryIndexUpdate::delete)
        .filter(Objects::nonNull);
  }

  private void delete(DeleteGlobalSecondaryIndexAction index) {
    var left =
        before.globalSecondaryIndexes().stream()
            .filter(each -> !each.indexName().equals(index.indexName()))
            .toList();
    table.globalSecondaryIndexes(left.isEmpty() ? null : left);
  }

  private void create(CreateGlobalSecondaryIndexAction index) {
    if (!Indexes.areActive(before)) {
      throw AwsErrors.of("LimitExceededException", "Only 1 online index can be created at a time");
    }
    boolean provisioned = !ThroughputUpdate.isOnDemand(before);
    if (provisioned != (index.provisionedThroughput() != null)) {
      throw AwsErrors.validation("throughput of index " + index.indexName());
    }
    define(index);
    var indexes = new ArrayList<>(before.globalSecondaryIndexes());
    indexes.add(
        GlobalSecondaryIndexDescription.builder()
            .indexName(index.indexName())
            .indexArn(Indexes.arn(before.tableName(), index.indexName()))
            .indexStatus(IndexStatus.CREATING)
            .backfilling(true)
            .keySchema(index.keySchema())
            .projection(index.projection())
            .provisionedThroughput(Indexes.units(index.provisionedThroughput()))
            .onDemandThroughput(Indexes.maxima(index.onDemandThroughput()))
            .build());
    table.globalSecondaryIndexes(indexes);
  }

  private void define(CreateGlobalSecondaryIndexAction index) {
    var all = new LinkedHashSet<>(before.attributeDefinitions());
    all.addAll(request.attributeDefinitions());
    var keys = index.keySchema().stream().map(KeySchemaElement::attributeName);
    keys.filter(key -> all.stream().noneMatch(known -> known.attributeName().equals(key)))
        .forEach(
            key -> {
              throw AwsErrors.validation("no definition of attribute " + key);
            });
    checkUse(index);
    table.attributeDefinitions(all);
  }

  private void checkUse(CreateGlobalSecondaryIndexAction index) {
    var schemas = new ArrayList<>(before.keySchema());
    schemas.addAll(index.keySchema());
    before.localSecondaryIndexes().forEach(standing -> schemas.addAll(standing.keySchema()));
    before.globalSecondaryIndexes().forEach(standing -> schemas.addAll(standing.keySchema()));
    var used = schemas.stream().map(KeySchemaElement::attributeName).collect(Collectors.toSet());
    used.addAll(VectorIndexes.searched(before));
    for (var definition : request.attributeDefinitions()) {
      if (!used.contains(definition.attributeName())) {
        throw AwsErrors.validation("no key uses attribute " + definition.attributeName());
      }
    }
  }

  private void stream(StreamSpecification stream) {
    boolean runs = before.streamSpecification() != null;
    if (stream.streamEnabled() == runs) {
      throw AwsErrors.validation(
          runs ? "Table already has an enabled stream" : "Table has no stream to disable");
    }
    if (stream.streamEnabled() != (stream.streamViewType() != null)) {
      throw AwsErrors.validation("StreamViewType goes with StreamEnabled=true only");
    }
    if (stream.streamEnabled()) {
      NewTable.stream(table, before.tableName(), stream, now);
    } else {
      table.streamSpecification((StreamSpecification) null);
    }
  }
}
