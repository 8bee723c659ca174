package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.OrderRule.Entries;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** In which order global indexes are built and removed. */
final class GlobalIndexOrder {
  private static final int LIMIT = 20;
  private static final String ONLINE_OPERATIONS =
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html";

  private static final Act BILLING =
      new Act(Optional.of(CoreSettings.BILLING.id()), Optional.empty());
  private static final String NAMED =
      "a change of capacity has to name every index that exists, so indexes are removed after it";
  private static final String UPDATES =
      "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html";

  static final List<OrderRule> RULES =
      List.of(
          new OrderRule(BILLING, Act.of(Verb.REMOVE, CoreSettings.GLOBAL_INDEXES), NAMED, UPDATES),
          new OrderRule(BILLING, Act.of(Verb.CHANGE, CoreSettings.GLOBAL_INDEXES), NAMED, UPDATES),
          new OrderRule(
              Act.of(Verb.CHANGE, CoreSettings.BILLING),
              Act.of(Verb.ADD, CoreSettings.GLOBAL_INDEXES),
              "other changes of the table wait until an index is filled",
              ONLINE_OPERATIONS),
          new OrderRule(
                  Act.of(Verb.CHANGE, CoreSettings.GLOBAL_INDEXES),
                  Act.of(Verb.ADD, CoreSettings.GLOBAL_INDEXES),
                  "a table has one index of a name",
                  ONLINE_OPERATIONS)
              .of(Entries.SAME),
          new OrderRule(
                  Act.of(Verb.ADD, CoreSettings.GLOBAL_INDEXES),
                  Act.of(Verb.REMOVE, CoreSettings.GLOBAL_INDEXES),
                  "queries can move to the new index before the old one is removed",
                  ONLINE_OPERATIONS)
              .when(context -> !isFull(context)),
          new OrderRule(
                  Act.of(Verb.REMOVE, CoreSettings.GLOBAL_INDEXES),
                  Act.of(Verb.ADD, CoreSettings.GLOBAL_INDEXES),
                  "a table has " + LIMIT + " global indexes at most",
                  "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html")
              .when(GlobalIndexOrder::isFull));

  private GlobalIndexOrder() {}

  /** Whether the new indexes do not fit beside all that exist. */
  private static boolean isFull(HandlerContext context) {
    var existing =
        context
            .live()
            .flatMap(table -> table.get(CoreSettings.GLOBAL_INDEXES))
            .map(Map::keySet)
            .orElseGet(Set::of);
    var all = new TreeSet<>(existing);
    context.desired().get(CoreSettings.GLOBAL_INDEXES).ifPresent(more -> all.addAll(more.keySet()));
    return all.size() > LIMIT;
  }
}
