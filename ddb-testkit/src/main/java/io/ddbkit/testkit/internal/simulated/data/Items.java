package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.stream.StreamLogs;
import io.ddbkit.testkit.internal.simulated.stream.StreamLogs.ItemChange;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The items of a table, in the order of their keys. */
public final class Items {
  private final TreeMap<ItemKey, JsonObject> byKey = new TreeMap<>();
  private final Table table;

  private Items(Table table) {
    this.table = table;
  }

  static Items of(Realm realm, Table table) {
    return table.part(
        Items.class,
        () -> {
          var items = new Items(table);
          var expiry = new ItemExpiry(realm, table, items);
          table.features().timeToLive().whenEnabled(expiry::all);
          return items;
        });
  }

  /** Deletes all items; streams tell of it. */
  public static void clear(Realm realm, Table table) {
    var items = of(realm, table);
    for (var item : List.copyOf(items.byKey.values())) {
      items.change(realm, items.keyOf(item), Optional.empty(), false);
    }
  }

  Collection<JsonObject> all() {
    return byKey.values();
  }

  Optional<JsonObject> get(JsonObject key) {
    return Optional.ofNullable(byKey.get(ItemKey.of(table.keys(), key)));
  }

  /** The key of an item, and nothing else of it. */
  JsonObject keyOf(JsonObject item) {
    var key = new JsonObject();
    table.keys().forEach(each -> key.put(each.name(), item.get(each.name())));
    return key;
  }

  /**
   * Puts, replaces or deletes an item.
   *
   * @param after empty: there shall be none
   * @return the item that was there
   */
  Optional<JsonObject> change(
      Realm realm, JsonObject key, Optional<JsonObject> after, boolean byService) {
    var before = get(key);
    var place = ItemKey.of(table.keys(), key);
    after.ifPresentOrElse(item -> byKey.put(place, item), () -> byKey.remove(place));
    StreamLogs.of(table).record(realm, table, new ItemChange(key, before, after, byService));
    after.ifPresent(item -> new ItemExpiry(realm, table, this).plan(item));
    return before;
  }
}
