package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What is going on with a table, as its status tells. */
final class TableActivity {
  private TableActivity() {}

  /**
   * The table's own activity. A status that this version does not know is waited on, not failed.
   */
  static Activity of(TableDescription table) {
    return switch (Source.TABLE.told(table.tableStatus(), "TableStatus")) {
      case ACTIVE -> new Activity.Idle();
      case INACCESSIBLE_ENCRYPTION_CREDENTIALS, ARCHIVED, ARCHIVING ->
          new Activity.Failed("the table is " + Printable.value(table.tableStatusAsString()));
      default -> new Activity.Busy("the table is " + Printable.value(table.tableStatusAsString()));
    };
  }

  /**
   * The activity of the table and of those of its indexes that are made and deleted online: global
   * and vector indexes, one at a time.
   */
  static Activity withIndexes(TableDescription table) {
    var own = of(table);
    if (!(own instanceof Activity.Idle)) {
      return own;
    }
    var parts = new TreeMap<Path, Activity>(LiveVectorIndexes.underWay(table));
    for (var index : LiveIndexes.global(table)) {
      if (status(index) != IndexStatus.ACTIVE) {
        parts.put(
            CoreSettings.GLOBAL_INDEXES.path().entry(index.indexName()),
            busy(index.indexName(), index.indexStatusAsString()));
      }
    }
    return parts.isEmpty() ? own : new Activity.InParts(parts);
  }

  static Activity.Busy busy(String index, String status) {
    return new Activity.Busy(
        "index %s is %s".formatted(Printable.value(index), Printable.value(status)));
  }

  private static IndexStatus status(GlobalSecondaryIndexDescription index) {
    var name = LiveIndexes.name(index.indexName());
    return Source.TABLE.told(index.indexStatus(), "IndexStatus of index " + name);
  }

  /** {@code value} with the table's own activity. */
  static <T> Reading<T> reading(T value, TableDescription table) {
    return Reading.of(value, of(table));
  }
}
