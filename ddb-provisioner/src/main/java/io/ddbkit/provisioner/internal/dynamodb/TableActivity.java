package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Reading;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What is going on with a table, as its status tells. */
final class TableActivity {
  private TableActivity() {}

  /**
   * The table's own activity. A status that this version does not know is waited on, not failed.
   */
  static Activity of(TableDescription table) {
    return switch (table.tableStatus()) {
      case ACTIVE -> new Activity.Idle();
      case INACCESSIBLE_ENCRYPTION_CREDENTIALS, ARCHIVED, ARCHIVING ->
          new Activity.Failed("the table is " + table.tableStatusAsString());
      default -> new Activity.Busy("the table is " + table.tableStatusAsString());
    };
  }

  /** The activity of the table and of its global indexes. */
  static Activity withIndexes(TableDescription table) {
    var own = of(table);
    if (!(own instanceof Activity.Idle)) {
      return own;
    }
    return table.globalSecondaryIndexes().stream()
        .filter(index -> index.indexStatus() != IndexStatus.ACTIVE)
        .<Activity>map(
            index ->
                new Activity.Busy(
                    "index " + index.indexName() + " is " + index.indexStatusAsString()))
        .findFirst()
        .orElse(own);
  }

  /** {@code value} with the table's own activity. */
  static <T> Reading<T> reading(T value, TableDescription table) {
    return Reading.of(value, of(table));
  }
}
