package io.ddbkit.provisioner.internal.engine;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A table as DescribeTable tells of it when it was made, as far as its parts are concerned. */
final class Made {
  private Made() {}

  static TableDescription of(CreateTableRequest request) {
    return TableDescription.builder()
        .tableName(request.tableName())
        .tableStatus(TableStatus.ACTIVE)
        .globalSecondaryIndexes(indexes(request))
        .build();
  }

  private static List<GlobalSecondaryIndexDescription> indexes(CreateTableRequest request) {
    return request.globalSecondaryIndexes().stream()
        .map(
            index ->
                GlobalSecondaryIndexDescription.builder()
                    .indexName(index.indexName())
                    .indexStatus(IndexStatus.ACTIVE)
                    .build())
        .toList();
  }
}
