package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.internal.region.TableRegions;
import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.ScalarType;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What DescribeTable tells to others. */
final class Outputs {
  private Outputs() {}

  /**
   * The outputs of this table.
   *
   * @param endpoint the endpoint that the client was given, if any
   */
  static TableOutputs of(TableDescription table, Optional<URI> endpoint) {
    var specification = table.streamSpecification();
    boolean runs = specification != null && Boolean.TRUE.equals(specification.streamEnabled());
    var arn = Source.TABLE.told(table.tableArn(), "TableArn");
    return new TableOutputs(
        Source.TABLE.told(table.tableName(), "TableName"),
        arn,
        Optional.ofNullable(table.tableId()),
        Source.TABLE.told(table.tableStatusAsString(), "TableStatus"),
        key(table, KeyType.HASH),
        key(table, KeyType.RANGE),
        Optional.ofNullable(table.creationDateTime()),
        Optional.ofNullable(table.latestStreamArn()).filter(latest -> runs),
        Optional.ofNullable(table.latestStreamLabel()).filter(latest -> runs),
        Optional.ofNullable(table.itemCount()).orElse(0L),
        Optional.ofNullable(table.tableSizeBytes()).orElse(0L),
        TableRegions.of(arn, table),
        endpoint);
  }

  /** What cannot be read of a key is an error only where a spec is compared with it. */
  private static Optional<Key> key(TableDescription table, KeyType type) {
    return table.keySchema().stream()
        .filter(element -> element != null && element.keyType() == type)
        .map(KeySchemaElement::attributeName)
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(name -> type(table, name).map(scalar -> Key.of(name, scalar)));
  }

  private static Optional<ScalarType> type(TableDescription table, String attribute) {
    return table.attributeDefinitions().stream()
        .filter(each -> each != null && attribute.equals(each.attributeName()))
        .map(AttributeDefinition::attributeTypeAsString)
        .flatMap(code -> Arrays.stream(ScalarType.values()).filter(t -> t.code().equals(code)))
        .findFirst();
  }
}
