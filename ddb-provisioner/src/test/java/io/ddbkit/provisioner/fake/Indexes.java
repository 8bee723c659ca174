package io.ddbkit.provisioner.fake;

import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Global indexes, and throughput, as DescribeTable tells them. */
final class Indexes {
  private static final String FORM = "arn:aws:dynamodb:eu-west-1:123456789012:table/%s/index/%s";

  private Indexes() {}

  /** The indexes of a table, each changed; null where there are none, as DynamoDB has it. */
  static List<GlobalSecondaryIndexDescription> each(
      TableDescription table, UnaryOperator<GlobalSecondaryIndexDescription> change) {
    return table.hasGlobalSecondaryIndexes()
        ? table.globalSecondaryIndexes().stream().map(change).toList()
        : null;
  }

  static boolean areActive(TableDescription table) {
    return table.globalSecondaryIndexes().stream()
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE)
        && table.vectorIndexes().stream()
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
  }

  static boolean has(TableDescription table, String name) {
    return table.globalSecondaryIndexes().stream()
        .anyMatch(index -> index.indexName().equals(name));
  }

  static String arn(String table, String index) {
    return FORM.formatted(table, index);
  }

  /** DynamoDB tells zeros where nothing is provisioned. */
  static ProvisionedThroughputDescription units(ProvisionedThroughput asked) {
    return ProvisionedThroughputDescription.builder()
        .numberOfDecreasesToday(0L)
        .readCapacityUnits(asked == null ? 0L : asked.readCapacityUnits())
        .writeCapacityUnits(asked == null ? 0L : asked.writeCapacityUnits())
        .build();
  }

  /** DynamoDB tells -1 for a maximum that was not asked for beside one that was. */
  static OnDemandThroughput maxima(OnDemandThroughput asked) {
    return asked == null
        ? null
        : OnDemandThroughput.builder()
            .maxReadRequestUnits(orNone(asked.maxReadRequestUnits()))
            .maxWriteRequestUnits(orNone(asked.maxWriteRequestUnits()))
            .build();
  }

  private static long orNone(Long units) {
    return units == null ? -1 : units;
  }
}
