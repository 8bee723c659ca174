package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.report.TableOutputs;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What DescribeTable tells to others. */
final class Outputs {
  private Outputs() {}

  static TableOutputs of(TableDescription table) {
    var specification = table.streamSpecification();
    boolean runs = specification != null && Boolean.TRUE.equals(specification.streamEnabled());
    return new TableOutputs(
        Source.TABLE.told(table.tableName(), "TableName"),
        Source.TABLE.told(table.tableArn(), "TableArn"),
        Optional.ofNullable(table.tableId()),
        Source.TABLE.told(table.tableStatusAsString(), "TableStatus"),
        Optional.ofNullable(table.creationDateTime()),
        Optional.ofNullable(table.latestStreamArn()).filter(arn -> runs),
        Optional.ofNullable(table.latestStreamLabel()).filter(label -> runs),
        Optional.ofNullable(table.itemCount()).orElse(0L),
        Optional.ofNullable(table.tableSizeBytes()).orElse(0L));
  }
}
