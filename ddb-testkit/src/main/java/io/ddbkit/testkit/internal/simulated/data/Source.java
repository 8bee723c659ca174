package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.table.GlobalIndex;
import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.table.LocalIndex;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is read from: a table, or one of its indexes.
 *
 * @param keys by which it is ordered
 * @param shown the attributes that it holds; empty: all
 */
record Source(Realm realm, Table table, List<KeyElement> keys, Optional<Set<String>> shown) {

  static Source of(Realm realm, Table table, JsonObject request) {
    var name = request.text("IndexName");
    if (name.isEmpty()) {
      return new Source(realm, table, table.keys(), Optional.empty());
    }
    var local =
        table.locals().stream().filter(index -> index.name().equals(name.get())).findFirst();
    if (local.isPresent()) {
      return ofLocal(realm, table, local.get());
    }
    var global = Optional.ofNullable(table.globals().get(name.get()));
    return ofGlobal(realm, table, global.orElseThrow(() -> missing(name.get())), request);
  }

  private static Refusal missing(String index) {
    return Refusal.validation("The table does not have the specified index: " + index);
  }

  private static Source ofLocal(Realm realm, Table table, LocalIndex index) {
    return new Source(realm, table, index.keys(), held(table, index.keys(), index.projection()));
  }

  private static Source ofGlobal(Realm realm, Table table, GlobalIndex index, JsonObject request) {
    if (request.isTrue("ConsistentRead")) {
      throw Refusal.validation("Consistent reads are not supported on global secondary indexes");
    }
    if (index.state() == State.CREATING) {
      throw index.backfilling().orElse(false)
          ? Refusal.validation(
              "Cannot read from backfilling global secondary index: " + index.name())
          : missing(index.name());
    }
    return new Source(realm, table, index.keys(), held(table, index.keys(), index.projection()));
  }

  private static Optional<Set<String>> held(
      Table table, List<KeyElement> keys, JsonObject projection) {
    if (projection.string("ProjectionType").equals("ALL")) {
      return Optional.empty();
    }
    var names = new HashSet<>(projection.texts("NonKeyAttributes"));
    table.keys().forEach(key -> names.add(key.name()));
    keys.forEach(key -> names.add(key.name()));
    return Optional.of(names);
  }

  /** All elements by which places in it are told apart: its own, then the table's. */
  List<KeyElement> order() {
    var order = new ArrayList<>(keys);
    table.keys().stream()
        .filter(key -> order.stream().noneMatch(it -> it.name().equals(key.name())))
        .forEach(order::add);
    return order;
  }

  /** Its items, in its order. */
  List<JsonObject> items() {
    var order = order();
    return Items.of(realm, table).all().stream()
        .filter(item -> ItemKey.isIn(order, item))
        .sorted(Comparator.comparing(item -> ItemKey.of(order, item)))
        .map(this::held)
        .toList();
  }

  private JsonObject held(JsonObject item) {
    if (shown.isEmpty()) {
      return item;
    }
    var some = new JsonObject();
    item.names().stream()
        .filter(shown.get()::contains)
        .forEach(name -> some.put(name, item.get(name)));
    return some;
  }
}
