package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Puts and deletes items, 25 at most. */
final class BatchWriteItem {
  private static final int MOST = 25;

  private BatchWriteItem() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var items = request.object("RequestItems").orElseThrow();
    var writes = new ArrayList<Write>();
    for (var table : items.names()) {
      items.objects(table).forEach(each -> writes.add(write(realm, table, each)));
    }
    if (writes.size() > MOST) {
      throw Refusal.validation("Too many items requested for the BatchWriteItem call");
    }
    requireOnce(writes);
    writes.forEach(Write::now);
    return new JsonObject().put("UnprocessedItems", new JsonObject());
  }

  private static Write write(Realm realm, String table, JsonObject each) {
    var put = each.object("PutRequest");
    var delete = each.object("DeleteRequest");
    if (put.isPresent() == delete.isPresent()) {
      throw Refusal.validation(
          "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
              + " the supported datatypes");
    }
    return put.map(it -> Write.put(realm, named(it, table)))
        .orElseGet(() -> Write.delete(realm, named(delete.orElseThrow(), table)));
  }

  private static JsonObject named(JsonObject write, String table) {
    var named = new JsonObject().put("TableName", table);
    write.names().forEach(name -> named.put(name, write.get(name)));
    return named;
  }

  private static void requireOnce(List<Write> writes) {
    var seen = new HashSet<String>();
    for (var write : writes) {
      if (!seen.add(write.table().name() + write.key())) {
        throw Refusal.validation("Provided list of item keys contains duplicates");
      }
    }
  }
}
