package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.expression.Condition;
import io.ddbkit.testkit.internal.simulated.expression.ItemView;
import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** One page of what a query or a scan finds: up to a limit, or 1 MB. */
record Page(JsonObject request, List<KeyElement> order) {
  private static final int MOST_BYTES = 1 << 20;

  JsonObject of(List<JsonObject> found) {
    var rest = afterTheLast(found);
    long limit = request.number("Limit").orElse(Long.MAX_VALUE);
    var page = new ArrayList<JsonObject>();
    long bytes = 0;
    for (var item : rest) {
      if (page.size() >= limit || bytes > MOST_BYTES) {
        break;
      }
      page.add(item);
      bytes += item.toString().length();
    }
    var answer = answer(page);
    boolean isFull = page.size() == limit || page.size() < rest.size();
    return isFull && !page.isEmpty()
        ? answer.put("LastEvaluatedKey", key(page.get(page.size() - 1)))
        : answer;
  }

  private List<JsonObject> afterTheLast(List<JsonObject> found) {
    var last = request.object("ExclusiveStartKey");
    if (last.isEmpty() || !ItemKey.isIn(order, last.get())) {
      return found;
    }
    var from = ItemKey.of(order, last.get());
    boolean isBackward = !request.flag("ScanIndexForward").orElse(true);
    return found.stream()
        .filter(
            item -> {
              int place = ItemKey.of(order, item).compareTo(from);
              return isBackward ? place < 0 : place > 0;
            })
        .toList();
  }

  private JsonObject answer(List<JsonObject> page) {
    var filter = Condition.of(request, "FilterExpression");
    var view = ItemView.of(request);
    var items = page.stream().filter(filter::holds).map(view::shown).toList();
    var answer = new JsonObject().put("Count", items.size()).put("ScannedCount", page.size());
    boolean isCount = request.text("Select").filter("COUNT"::equals).isPresent();
    return isCount ? answer : answer.put("Items", items);
  }

  private JsonObject key(JsonObject item) {
    var key = new JsonObject();
    order.forEach(each -> key.put(each.name(), item.get(each.name())));
    return key;
  }
}
