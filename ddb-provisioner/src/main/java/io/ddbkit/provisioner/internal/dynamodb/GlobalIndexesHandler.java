package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
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

/** Global indexes: keys and projection. Their throughput belongs to billing. */
final class GlobalIndexesHandler implements SettingHandler<Map<String, GlobalIndex>> {
  private static final Duration BACKFILL = Duration.ofMinutes(9);
  private static final Duration DROP = Duration.ofSeconds(5);

  @Override
  public Setting<Map<String, GlobalIndex>> setting() {
    return CoreSettings.GLOBAL_INDEXES;
  }

  @Override
  public Reading<Map<String, GlobalIndex>> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    LiveKeys.ofAll(table); // a call will need them, and must not be the first to miss one
    var indexes = new TreeMap<String, GlobalIndex>();
    for (var index : LiveIndexes.global(table)) {
      var name = LiveIndexes.name(index.indexName());
      var keys = LiveKeys.of(table, name, index.keySchema());
      indexes.put(
          name,
          new GlobalIndex(
              keys.partition(), keys.sort(), Projections.read(index.projection(), name)));
    }
    return Reading.of(indexes, TableActivity.withIndexes(table));
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Map<String, GlobalIndex> desired, HandlerContext context) {
    var indexes =
        desired.entrySet().stream()
            .map(e -> index(e.getValue(), IndexThroughput.atCreation(e.getKey(), context)))
            .toList();
    return Optional.of(
        request -> {
          if (!indexes.isEmpty()) { // DynamoDB refuses a list without entries
            request.globalSecondaryIndexes(indexes);
          }
        });
  }

  private static GlobalSecondaryIndex index(GlobalIndex index, IndexThroughput throughput) {
    return GlobalSecondaryIndex.builder()
        .indexName(throughput.index())
        .keySchema(KeySchemas.of(index.partitionKeys(), index.sortKeys()))
        .projection(Projections.of(index.projection()))
        .provisionedThroughput(throughput.provisioned().orElse(null))
        .onDemandThroughput(throughput.onDemand().orElse(null))
        .build();
  }

  @Override
  public List<Transition<Map<String, GlobalIndex>>> transitions(
      Optional<Reading<Map<String, GlobalIndex>>> live,
      Map<String, GlobalIndex> desired,
      HandlerContext context) {
    var standing = live.map(Reading::value).orElseGet(Map::of);
    return desired.entrySet().stream()
        .filter(entry -> differs(entry.getKey(), entry.getValue(), standing))
        .map(
            entry ->
                standing.containsKey(entry.getKey())
                    ? change(entry.getKey(), entry.getValue(), standing)
                    : addition(entry.getKey(), entry.getValue(), context))
        .toList();
  }

  @Override
  public List<Transition<Map<String, GlobalIndex>>> removals(
      Reading<Map<String, GlobalIndex>> live, Set<String> names) {
    return names.stream().map(name -> removal(name, live.value())).toList();
  }

  private Transition<Map<String, GlobalIndex>> removal(
      String name, Map<String, GlobalIndex> standing) {
    return Transition.of(
            setting(),
            Verb.REMOVE,
            Optional.of(Map.of(name, standing.get(name))),
            Map.<String, GlobalIndex>of(),
            DROP,
            ExclusiveGroup.UPDATE_TABLE)
        .titled("remove global index " + name)
        .destroying("index " + name + ": queries of it fail from then on");
  }

  private boolean differs(String name, GlobalIndex desired, Map<String, GlobalIndex> standing) {
    var have = Optional.ofNullable(standing.get(name)).map(index -> Map.of(name, index));
    return !Shape.diff(setting(), have, Map.of(name, desired)).isEmpty();
  }

  private Transition<Map<String, GlobalIndex>> change(
      String name, GlobalIndex desired, Map<String, GlobalIndex> standing) {
    return transition(
            Verb.CHANGE, Optional.of(Map.of(name, standing.get(name))), Map.of(name, desired))
        .titled("change global index " + name)
        .destroying(
            "index "
                + name
                + ": DynamoDB cannot change an index. Add one under another name, and remove this one"
                + " when nothing reads it any more");
  }

  private Transition<Map<String, GlobalIndex>> addition(
      String name, GlobalIndex desired, HandlerContext context) {
    return transition(Verb.ADD, Optional.empty(), Map.of(name, desired))
        .titled("add global index " + name)
        .along(IndexThroughput.planned(name, context).changes());
  }

  private Transition<Map<String, GlobalIndex>> transition(
      Verb verb, Optional<Map<String, GlobalIndex>> from, Map<String, GlobalIndex> to) {
    return Transition.of(setting(), verb, from, to, BACKFILL, ExclusiveGroup.UPDATE_TABLE);
  }

  @Override
  public Call<?> call(Transition<Map<String, GlobalIndex>> transition, HandlerContext fresh) {
    var added = transition.to().entrySet().iterator().next();
    var index = index(added.getValue(), IndexThroughput.now(added.getKey(), fresh));
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
                .attributeDefinitions(KeySchemas.definitions(keys(added.getValue(), fresh)))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder().create(create).build()));
  }

  /**
   * All keys that will be in use. DynamoDB adds the definitions that are sent to those that stand;
   * an emulator that puts them in their place instead (moto does) would be left with keys that
   * nothing defines, so those that stand are sent again.
   */
  private static Set<Key> keys(GlobalIndex added, HandlerContext fresh) {
    var keys = new LinkedHashSet<Key>();
    fresh.live().ifPresent(live -> keys.addAll(LiveKeys.ofAll(live.seen().get(Source.TABLE))));
    keys.addAll(added.attributes());
    return keys;
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.CHANGE, CoreSettings.BILLING),
            Act.of(Verb.ADD, setting()),
            "other changes of the table wait until an index is filled",
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html"));
  }
}
