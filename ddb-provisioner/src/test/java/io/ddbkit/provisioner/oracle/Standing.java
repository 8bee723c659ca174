package io.ddbkit.provisioner.oracle;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A table that stands as it was said, and as it is read: nothing is left unsaid. */
final class Standing {
  private static final Billing.Maxima NONE = new Billing.Maxima(Optional.empty(), Optional.empty());

  private Standing() {}

  static LiveTable as(ComposedTable table) {
    var readings = new HashMap<Setting<?>, Reading<?>>();
    for (var setting : table.settings().all()) {
      readings.put(setting, Reading.idle(value(setting, table)));
    }
    return new LiveTable(outputs(table.name()), readings);
  }

  private static Object value(Setting<?> setting, ComposedTable table) {
    Object value = table.get(setting).orElseThrow();
    var indexes = table.get(CoreSettings.GLOBAL_INDEXES).map(Map::keySet).orElseGet(Set::of);
    return value instanceof Billing billing ? ofEvery(indexes, billing) : value;
  }

  /** DescribeTable tells the throughput of every index. */
  private static Billing ofEvery(Set<String> indexes, Billing billing) {
    if (billing instanceof Billing.OnDemand onDemand) {
      var maxima = new TreeMap<String, Billing.Maxima>();
      indexes.forEach(i -> maxima.put(i, onDemand.indexes().getOrDefault(i, NONE)));
      return new Billing.OnDemand(onDemand.maxRead(), onDemand.maxWrite(), maxima);
    }
    var provisioned = (Billing.Provisioned) billing;
    var units = new TreeMap<String, Billing.Throughput>();
    indexes.forEach(i -> units.put(i, provisioned.of(i)));
    return new Billing.Provisioned(provisioned.read(), provisioned.write(), units);
  }

  private static TableOutputs outputs(String name) {
    return new TableOutputs(
        name,
        "arn:aws:dynamodb:us-east-1:123456789012:table/" + name,
        Optional.empty(),
        "ACTIVE",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        0);
  }
}
