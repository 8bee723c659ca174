package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.OrderRule.Entries;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.traits.Encryption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** In which order vector indexes are built and removed. */
final class VectorIndexOrder {
  private static final int LIMIT = CheckPolicy.AWS_DEFAULTS.vectorIndexes();
  private static final String GUIDE =
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/";
  private static final String REQUIREMENTS = GUIDE + "VectorSearch.Requirements.html";
  private static final String QUOTAS = GUIDE + "ServiceQuotas.html";
  private static final String DIMENSIONS =
      "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateVectorIndexAction.html";

  private static final Act ADD = Act.of(Verb.ADD, CoreSettings.VECTOR_INDEXES);
  private static final Act REBUILD = Act.of(Verb.CHANGE, CoreSettings.VECTOR_INDEXES);
  private static final Act REMOVE = Act.of(Verb.REMOVE, CoreSettings.VECTOR_INDEXES);
  private static final Act BILLING = Act.of(Verb.CHANGE, CoreSettings.BILLING);
  private static final String ONE_NAME = "a table has one index of a name";
  private static final String ONE_LENGTH =
      "all vector indexes of one attribute have the same number of dimensions";

  static final List<OrderRule> RULES =
      List.of(
          new OrderRule(
              BILLING,
              ADD,
              "an index requires on-demand billing, and other changes wait until it is built",
              REQUIREMENTS),
          new OrderRule(
                  REMOVE,
                  BILLING,
                  "a table with a vector index cannot be provisioned",
                  REQUIREMENTS)
              .when(VectorIndexOrder::isProvisionedThen),
          new OrderRule(
              ADD,
              Act.of(Verb.CHANGE, Encryption.ENCRYPTION),
              "DynamoDB allows few changes of the key, so it is changed when all before it is done",
              QUOTAS),
          new OrderRule(REBUILD, ADD, ONE_NAME, DIMENSIONS).of(Entries.SAME),
          new OrderRule(REBUILD, ADD, ONE_LENGTH, DIMENSIONS)
              .of(Entries.DIFFERENT)
              .when(VectorIndexOrder::isMeasuredAnew),
          new OrderRule(Act.of(Verb.REMOVE, CoreSettings.GLOBAL_INDEXES), ADD, ONE_NAME, DIMENSIONS)
              .of(Entries.SAME),
          new OrderRule(REMOVE, Act.of(Verb.ADD, CoreSettings.GLOBAL_INDEXES), ONE_NAME, DIMENSIONS)
              .of(Entries.SAME),
          new OrderRule(
                  ADD,
                  REMOVE,
                  "searches can move to the new index before the old one is removed",
                  REQUIREMENTS)
              .when(VectorIndexOrder::fitsBeside),
          new OrderRule(REMOVE, ADD, ONE_LENGTH, DIMENSIONS).when(VectorIndexOrder::isMeasuredAnew),
          new OrderRule(
                  REMOVE,
                  ADD,
                  "a table has " + LIMIT + " vector indexes at most, as far as is known",
                  QUOTAS + "#limits-vector-indexes")
              .when(context -> isFull(context) && !isMeasuredAnew(context)));

  private VectorIndexOrder() {}

  private static boolean isProvisionedThen(HandlerContext context) {
    return context
        .desired()
        .get(CoreSettings.BILLING)
        .filter(Billing.Provisioned.class::isInstance)
        .isPresent();
  }

  /** Whether new indexes can be built while all that exist are there, global ones too. */
  private static boolean fitsBeside(HandlerContext context) {
    return !isFull(context) && !isMeasuredAnew(context) && !takesNames(context);
  }

  /** Whether a name goes from an index of one kind to one of the other. */
  private static boolean takesNames(HandlerContext context) {
    var global = CoreSettings.GLOBAL_INDEXES;
    var old = context.live().flatMap(table -> table.get(global)).orElseGet(Map::of).keySet();
    var next = context.desired().get(global).orElseGet(Map::of).keySet();
    return !Collections.disjoint(old, desired(context).keySet())
        || !Collections.disjoint(next, live(context).keySet());
  }

  /** Whether the new indexes do not fit beside all that exist. */
  private static boolean isFull(HandlerContext context) {
    var all = new TreeSet<>(live(context).keySet());
    all.addAll(desired(context).keySet());
    return all.size() > LIMIT;
  }

  /** Whether an attribute that has an index is to have one of another length. */
  private static boolean isMeasuredAnew(HandlerContext context) {
    return desired(context).values().stream()
        .anyMatch(index -> live(context).values().stream().anyMatch(old -> differs(index, old)));
  }

  private static boolean differs(VectorSearchIndex one, VectorSearchIndex other) {
    return one.attribute().equals(other.attribute()) && one.dimensions() != other.dimensions();
  }

  private static Map<String, VectorSearchIndex> live(HandlerContext context) {
    return context
        .live()
        .flatMap(table -> table.get(CoreSettings.VECTOR_INDEXES))
        .orElseGet(Map::of);
  }

  private static Map<String, VectorSearchIndex> desired(HandlerContext context) {
    return context.desired().get(CoreSettings.VECTOR_INDEXES).orElseGet(Map::of);
  }
}
