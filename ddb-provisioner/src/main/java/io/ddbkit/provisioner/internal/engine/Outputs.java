package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.ScalarType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What DescribeTable tells to others. */
final class Outputs {
  private static final int REGION = 3;

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
        Optional.ofNullable(table.latestStreamArn()).filter(stream -> runs),
        Optional.ofNullable(table.latestStreamLabel()).filter(label -> runs),
        Optional.ofNullable(table.itemCount()).orElse(0L),
        Optional.ofNullable(table.tableSizeBytes()).orElse(0L),
        regions(arn, table),
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

  private static List<String> regions(String arn, TableDescription table) {
    var parts = arn.split(":", -1);
    var regions = new ArrayList<String>();
    if (parts.length > REGION) {
      regions.add(parts[REGION]);
    }
    table.replicas().stream()
        .filter(Objects::nonNull)
        .map(ReplicaDescription::regionName)
        .filter(region -> region != null && !regions.contains(region))
        .forEach(regions::add);
    return regions;
  }
}
