package io.ddbkit.testkit.internal.simulated.data;

import io.ddbkit.testkit.internal.simulated.service.Operation;
import java.util.List;

/** The operations about items. */
public final class ItemOperations {
  private ItemOperations() {}

  public static List<Operation> all() {
    return List.of(
        Operation.of("PutItem", PutItem::answer),
        Operation.of("GetItem", GetItem::answer),
        Operation.of("UpdateItem", UpdateItem::answer),
        Operation.of("DeleteItem", DeleteItem::answer),
        Operation.of("BatchWriteItem", BatchWriteItem::answer),
        Operation.of("BatchGetItem", BatchGetItem::answer),
        Operation.of("TransactWriteItems", TransactWriteItems::answer),
        Operation.of("Query", Query::answer),
        Operation.of("Scan", Scan::answer));
  }
}
