package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.GlobalIndex;
import io.ddbkit.testkit.internal.simulated.table.Insights;
import io.ddbkit.testkit.internal.simulated.table.State;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import io.ddbkit.testkit.simulated.setting.Quotas;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table, or one of its indexes, as requests about contributor insights name it. */
record Index(Table table, String name) {
  static final String BOTH = "ACCESSED_AND_THROTTLED_KEYS";

  static Index of(Realm realm, JsonObject request) {
    var table = Names.table(realm, request);
    var name = request.text("IndexName").orElse("");
    if (!name.isEmpty() && !isThere(table.globals().get(name))) {
      throw Refusal.notFound(
          "Requested resource not found: Index: %s not found for table: %s"
              .formatted(name, table.name()));
    }
    return new Index(table, name);
  }

  /** As long as its resources are allocated, an index cannot be found. */
  private static boolean isThere(@Nullable GlobalIndex index) {
    return index != null && index.backfilling().orElse(true);
  }

  void requireActive() {
    var index = table.globals().get(name);
    boolean isActive = (index == null ? table.state() : index.state()) == State.ACTIVE;
    if (!isActive) {
      throw Refusal.validation(
          "Table or Index is not in a valid state to update Key Access Insights: "
              + (index == null ? "TableStatus" : "IndexStatus")
              + " must be ACTIVE to enable ContributorInsights.");
    }
  }

  Insights insights(Realm realm) {
    return table
        .features()
        .insights()
        .getOrDefault(name, new Insights("DISABLED", BOTH, realm.now()));
  }

  /** The CloudWatch rules that insights of this mode take. */
  List<String> rules(String mode) {
    var index = table.globals().get(name);
    var keys = index == null ? table.keys() : index.keys();
    var of = table.name() + (name.isEmpty() ? "" : "-" + name);
    return Stream.of("PKC", "PKT", "SKC", "SKT")
        .filter(rule -> mode.equals(BOTH) || rule.endsWith("T"))
        .filter(rule -> rule.startsWith("P") || keys.stream().anyMatch(key -> !key.isPartition()))
        .map(rule -> "DynamoDBContributorInsights-" + rule + "-" + of)
        .toList();
  }

  /** Whether CloudWatch has room for the rules of this mode beside those of all others. */
  boolean hasRoom(Realm realm, String mode) {
    int others =
        realm.tables().stream()
            .flatMap(
                each -> each.features().insights().keySet().stream().map(n -> new Index(each, n)))
            .filter(each -> !each.equals(this))
            .filter(each -> each.insights(realm).status().equals("ENABLED"))
            .mapToInt(each -> each.rules(each.insights(realm).mode()).size())
            .sum();
    return others + rules(mode).size() <= realm.get(Quotas.INSIGHTS_RULES);
  }

  void set(Insights insights) {
    table.features().insights().put(name, insights);
  }

  JsonObject json() {
    var json = new JsonObject().put("TableName", table.name());
    return name.isEmpty() ? json : json.put("IndexName", name);
  }
}
