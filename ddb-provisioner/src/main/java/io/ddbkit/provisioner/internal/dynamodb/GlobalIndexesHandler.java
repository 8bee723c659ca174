package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.Scene;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Hop;
import io.ddbkit.provisioner.plan.Lane;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** Global indexes: keys and projection. Their throughput belongs to billing. */
final class GlobalIndexesHandler implements SettingHandler<Map<String, GlobalIndex>> {
  private static final Duration BACKFILL = Duration.ofMinutes(9);
  private static final Duration DROP = Duration.ofSeconds(5);

  @Override
  public Setting<Map<String, GlobalIndex>> setting() {
    return CoreSettings.GLOBAL_INDEXES;
  }

  @Override
  public Set<Source<?>> sources() {
    return Set.of(Source.TABLE);
  }

  @Override
  public Reading<Map<String, GlobalIndex>> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    var indexes = new TreeMap<String, GlobalIndex>();
    for (var index : table.globalSecondaryIndexes()) {
      indexes.put(
          index.indexName(),
          new GlobalIndex(
              KeySchemas.keys(index.keySchema(), KeyType.HASH, table),
              KeySchemas.keys(index.keySchema(), KeyType.RANGE, table),
              Projections.read(index.projection())));
    }
    return Reading.of(indexes, TableActivity.withIndexes(table));
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Map<String, GlobalIndex> wish, Scene scene) {
    var billing = scene.wish().get(CoreSettings.BILLING);
    var indexes =
        wish.entrySet().stream().map(e -> index(e.getKey(), e.getValue(), billing)).toList();
    return Optional.of(
        request -> {
          if (!indexes.isEmpty()) { // DynamoDB refuses a list without entries
            request.globalSecondaryIndexes(indexes);
          }
        });
  }

  private static GlobalSecondaryIndex index(
      String name, GlobalIndex index, Optional<Billing> billing) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(KeySchemas.of(index.partitionKeys(), index.sortKeys()))
        .projection(Projections.of(index.projection()))
        .provisionedThroughput(provisioned(name, billing).orElse(null))
        .onDemandThroughput(onDemand(name, billing).orElse(null))
        .build();
  }

  private static Optional<ProvisionedThroughput> provisioned(
      String index, Optional<Billing> billing) {
    return billing.flatMap(
        b ->
            b instanceof Billing.Provisioned provisioned
                ? Optional.of(Throughputs.of(provisioned.of(index)))
                : Optional.empty());
  }

  private static Optional<OnDemandThroughput> onDemand(String index, Optional<Billing> billing) {
    return billing.flatMap(
        b ->
            b instanceof Billing.OnDemand onDemand && onDemand.indexes().containsKey(index)
                ? Throughputs.of(
                    onDemand.indexes().get(index).read(), onDemand.indexes().get(index).write())
                : Optional.empty());
  }

  @Override
  public List<Hop<Map<String, GlobalIndex>>> hops(
      Optional<Reading<Map<String, GlobalIndex>>> live,
      Map<String, GlobalIndex> wish,
      Scene scene) {
    var standing = live.map(Reading::value).orElseGet(Map::of);
    return wish.entrySet().stream()
        .filter(entry -> differs(entry.getKey(), entry.getValue(), standing))
        .map(entry -> hop(entry.getKey(), entry.getValue(), standing))
        .toList();
  }

  @Override
  public List<Hop<Map<String, GlobalIndex>>> removals(
      Reading<Map<String, GlobalIndex>> live, Set<String> names) {
    return names.stream().map(name -> removal(name, live.value())).toList();
  }

  private Hop<Map<String, GlobalIndex>> removal(String name, Map<String, GlobalIndex> standing) {
    return Hop.of(
            setting(),
            Verb.REMOVE,
            Optional.of(Map.of(name, standing.get(name))),
            Map.<String, GlobalIndex>of(),
            DROP,
            Lane.UPDATE_TABLE)
        .destroying("index " + name + ": whoever queries it fails from then on");
  }

  private boolean differs(String name, GlobalIndex wish, Map<String, GlobalIndex> standing) {
    var have = Optional.ofNullable(standing.get(name)).map(index -> Map.of(name, index));
    return !Shape.diff(setting(), have, Map.of(name, wish)).isEmpty();
  }

  private Hop<Map<String, GlobalIndex>> hop(
      String name, GlobalIndex wish, Map<String, GlobalIndex> standing) {
    var to = Map.of(name, wish);
    return standing.containsKey(name)
        ? Hop.of(
                setting(),
                Verb.CHANGE,
                Optional.of(Map.of(name, standing.get(name))),
                to,
                BACKFILL,
                Lane.UPDATE_TABLE)
            .destroying(
                "index "
                    + name
                    + ": DynamoDB changes no index; give the new one another name, and drop this"
                    + " one when nobody reads it any more")
        : Hop.of(setting(), Verb.ADD, Optional.empty(), to, BACKFILL, Lane.UPDATE_TABLE);
  }

  @Override
  public Call<?> call(Hop<Map<String, GlobalIndex>> hop, Scene fresh) {
    var added = hop.to().entrySet().iterator().next();
    var index = index(added.getKey(), added.getValue(), billing(fresh));
    var create =
        CreateGlobalSecondaryIndexAction.builder()
            .indexName(index.indexName())
            .keySchema(index.keySchema())
            .projection(index.projection())
            .provisionedThroughput(index.provisionedThroughput())
            .onDemandThroughput(index.onDemandThroughput())
            .build();
    return UpdateTable.call(
        fresh,
        request ->
            request
                .attributeDefinitions(
                    KeySchemas.definitions(new LinkedHashSet<>(added.getValue().attributes())))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder().create(create).build()));
  }

  /** The billing that stands by now, with what may be asked of it if that is of the same mode. */
  private static Optional<Billing> billing(Scene fresh) {
    var live = fresh.live().flatMap(table -> table.get(CoreSettings.BILLING));
    return live.map(
            standing ->
                fresh
                    .wish()
                    .asks(CoreSettings.BILLING, live)
                    .filter(asked -> asked.getClass() == standing.getClass())
                    .map(asked -> Shape.overlay(CoreSettings.BILLING, standing, asked))
                    .orElse(standing))
        .or(() -> fresh.wish().get(CoreSettings.BILLING));
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.CHANGE, CoreSettings.BILLING),
            Act.of(Verb.ADD, setting()),
            "a backfill blocks the table for minutes",
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html"));
  }
}
