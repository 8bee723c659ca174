package io.ddbkit.provisioner.oracle;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.throughput.WarmThroughputs;
import io.ddbkit.traits.throughput.WarmThroughputs.Minima;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A table that stands as it was said, and as it is read: nothing is left unsaid. */
final class Standing {
  private static final Billing.Maxima NONE = Billing.Maxima.of();
  private static final Minima WARM = Minima.of().read(12_000).write(4_000);

  private Standing() {}

  static LiveTable as(ComposedTable table) {
    var readings = new HashMap<Setting<?>, Reading<?>>();
    for (var setting : table.settings().all()) {
      readings.put(setting, Reading.idle(value(setting, table)));
    }
    return new LiveTable(outputs(table.name()), readings, seen(table));
  }

  /** DescribeTable tells the keys that the table was made with. */
  private static Observation seen(ComposedTable table) {
    var made = CreateTableRequest.builder();
    Handlers.registered().all().forEach(handler -> write(handler, table, made));
    var request = made.build();
    var seen =
        TableDescription.builder()
            .tableStatus(TableStatus.ACTIVE)
            .deletionProtectionEnabled(request.deletionProtectionEnabled())
            .keySchema(request.keySchema())
            .attributeDefinitions(request.attributeDefinitions())
            .localSecondaryIndexes(
                request.localSecondaryIndexes().stream().map(Standing::local).toList())
            .globalSecondaryIndexes(
                request.globalSecondaryIndexes().stream().map(Standing::global).toList());
    return new Observation(Map.of(Source.TABLE, seen.build()));
  }

  private static <T> void write(
      SettingHandler<T> handler, ComposedTable table, CreateTableRequest.Builder request) {
    table
        .get(handler.setting())
        .flatMap(
            desired ->
                handler.inCreate(
                    desired,
                    new HandlerContext(
                        Target.of(Optional.empty(), table.name()), table, Optional.empty())))
        .ifPresent(part -> part.accept(request));
  }

  private static LocalSecondaryIndexDescription local(LocalSecondaryIndex index) {
    return LocalSecondaryIndexDescription.builder()
        .indexName(index.indexName())
        .keySchema(index.keySchema())
        .build();
  }

  private static GlobalSecondaryIndexDescription global(GlobalSecondaryIndex index) {
    return GlobalSecondaryIndexDescription.builder()
        .indexName(index.indexName())
        .keySchema(index.keySchema())
        .build();
  }

  private static Object value(Setting<?> setting, ComposedTable table) {
    Object value = table.get(setting).orElseThrow();
    var indexes = table.get(CoreSettings.GLOBAL_INDEXES).map(Map::keySet).orElseGet(Set::of);
    if (value instanceof WarmThroughputs warm) {
      return ofEvery(indexes, warm);
    }
    return value instanceof Billing billing ? ofEvery(indexes, billing) : value;
  }

  /** DescribeTable tells what every index can serve, and every table at least what is usual. */
  private static WarmThroughputs ofEvery(Set<String> indexes, WarmThroughputs warm) {
    var all = new TreeMap<>(warm.indexes());
    indexes.forEach(i -> all.putIfAbsent(i, WARM));
    return new WarmThroughputs(warm.read().or(WARM::read), warm.write().or(WARM::write), all);
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
    indexes.forEach(i -> units.put(i, provisioned.throughputOf(i)));
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
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        List.of(),
        Optional.empty());
  }
}
