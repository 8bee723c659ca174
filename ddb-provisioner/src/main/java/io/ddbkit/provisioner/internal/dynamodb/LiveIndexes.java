package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The indexes of a table, as DescribeTable tells them; a table without any tells no list. */
final class LiveIndexes {
  private LiveIndexes() {}

  static List<GlobalSecondaryIndexDescription> global(TableDescription table) {
    return Source.TABLE.told(table.globalSecondaryIndexes(), "an entry of GlobalSecondaryIndexes");
  }

  static List<LocalSecondaryIndexDescription> local(TableDescription table) {
    return Source.TABLE.told(table.localSecondaryIndexes(), "an entry of LocalSecondaryIndexes");
  }

  static String name(@Nullable String index) {
    return Source.TABLE.told(index, "IndexName of an index");
  }
}
