package io.ddbkit.testkit.internal.simulated.change;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.OnlineIndex;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Rules;
import java.util.stream.Stream;

/** One index of a table at a time is made or deleted, global and vector indexes together. */
final class OneIndexChange {
  private OneIndexChange() {}

  static void require(Realm realm, Table table, JsonObject request) {
    long asked = names(request).count();
    if (asked > 0 && realm.get(Rules.ONE_INDEX_CHANGE) && isTooMany(table, request, asked)) {
      throw Refusal.limit(
          "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
              + " per table");
    }
  }

  /** An index that is being filled may be deleted, which ends its making. */
  private static boolean isTooMany(Table table, JsonObject request, long asked) {
    var deleted = names(request, "Delete").toList();
    return asked > 1
        || (table.state() != State.CREATING
            && table
                .onlineIndexes()
                .filter(OnlineIndex::isChanging)
                .anyMatch(index -> !deleted.contains(index.name())));
  }

  private static Stream<String> names(JsonObject request) {
    return Stream.concat(names(request, "Create"), names(request, "Delete"));
  }

  private static Stream<String> names(JsonObject request, String kind) {
    return Stream.of("GlobalSecondaryIndexUpdates", "VectorIndexUpdates")
        .flatMap(list -> request.objects(list).stream())
        .flatMap(update -> update.object(kind).stream())
        .map(index -> index.string("IndexName"));
  }
}
