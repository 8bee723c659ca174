package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The indexes of a table, as DescribeTable tells them; a table without any tells no list. */
public final class LiveIndexes {
  private LiveIndexes() {}

  /** Its global indexes. */
  public static List<GlobalSecondaryIndexDescription> global(TableDescription table) {
    return Source.TABLE.told(table.globalSecondaryIndexes(), "an entry of GlobalSecondaryIndexes");
  }

  /**
   * Its global indexes, but for one that is on its way out and whose keys cannot be told any more:
   * DynamoDB Local forgets their definitions before the index is gone.
   */
  static List<GlobalSecondaryIndexDescription> readable(TableDescription table) {
    return global(table).stream()
        .filter(index -> index.indexStatus() != IndexStatus.DELETING || isDefined(index, table))
        .toList();
  }

  private static boolean isDefined(GlobalSecondaryIndexDescription index, TableDescription table) {
    var defined =
        table.attributeDefinitions().stream().map(AttributeDefinition::attributeName).toList();
    return index.keySchema().stream()
        .map(KeySchemaElement::attributeName)
        .allMatch(defined::contains);
  }

  static List<LocalSecondaryIndexDescription> local(TableDescription table) {
    return Source.TABLE.told(table.localSecondaryIndexes(), "an entry of LocalSecondaryIndexes");
  }

  /** Whether a global index stays as it is: one that is built anew gets all that it shall have. */
  static boolean stays(String name, HandlerContext context) {
    var live = context.live().flatMap(table -> table.get(CoreSettings.GLOBAL_INDEXES));
    var asked = context.desired().enforced(CoreSettings.GLOBAL_INDEXES, live);
    return Shape.diff(CoreSettings.GLOBAL_INDEXES, live, asked.orElseGet(Map::of)).stream()
        .noneMatch(change -> change.path().within(CoreSettings.GLOBAL_INDEXES.path().entry(name)));
  }

  /** The name of one, which DescribeTable always tells. */
  public static String name(@Nullable String index) {
    return Source.TABLE.told(index, "IndexName of an index");
  }
}
