package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Changes several items, or none of them. */
final class TransactWriteItems {
  private TransactWriteItems() {}

  static JsonObject answer(Realm realm, JsonObject request) {
    var writes = request.objects("TransactItems").stream().map(each -> write(realm, each)).toList();
    requireOnce(writes);
    if (!writes.stream().allMatch(Write::isAllowed)) {
      throw cancelled(writes);
    }
    writes.forEach(Write::now);
    return new JsonObject();
  }

  private static Write write(Realm realm, JsonObject each) {
    return each.object("Put")
        .map(it -> Write.put(realm, it))
        .or(() -> each.object("Update").map(it -> Write.update(realm, it)))
        .or(() -> each.object("Delete").map(it -> Write.delete(realm, it)))
        .or(() -> each.object("ConditionCheck").map(it -> Write.check(realm, it)))
        .orElseThrow(
            () ->
                Refusal.validation(
                    "Invalid Request: TransactWriteRequest should contain Delete or Put or Update"
                        + " request"));
  }

  private static void requireOnce(List<Write> writes) {
    var seen = new HashSet<String>();
    for (var write : writes) {
      if (!seen.add(write.table().name() + write.key())) {
        throw Refusal.validation(
            "Transaction request cannot include multiple operations on one item");
      }
    }
  }

  private static Refusal cancelled(List<Write> writes) {
    var codes =
        writes.stream().map(it -> it.isAllowed() ? "None" : "ConditionalCheckFailed").toList();
    var reasons = writes.stream().map(TransactWriteItems::reason).toList();
    return Refusal.dynamoDb(
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons "
            + codes.stream().collect(Collectors.joining(", ", "[", "]")),
        new JsonObject().put("CancellationReasons", reasons));
  }

  private static JsonObject reason(Write write) {
    return write.isAllowed()
        ? new JsonObject().put("Code", "None")
        : write
            .onFailure()
            .put("Code", "ConditionalCheckFailed")
            .put("Message", "The conditional request failed");
  }
}
