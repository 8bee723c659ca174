package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Along;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.ArrayList;
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
  private static final IndexTransitions<GlobalIndex> INDEXES =
      new IndexTransitions<>(
          CoreSettings.GLOBAL_INDEXES, "global index", "queries of it", Duration.ofMinutes(9));

  @Override
  public Setting<Map<String, GlobalIndex>> setting() {
    return CoreSettings.GLOBAL_INDEXES;
  }

  @Override
  public Reading<Map<String, GlobalIndex>> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    LiveKeys.ofAll(table); // a call will need them, and must not be the first to miss one
    var indexes = new TreeMap<String, GlobalIndex>();
    for (var index : LiveIndexes.readable(table)) {
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
    return Optional.of(
        request -> {
          if (!desired.isEmpty()) { // DynamoDB refuses a list without entries
            request.globalSecondaryIndexes(
                desired.entrySet().stream()
                    .map(each -> index(each.getKey(), each.getValue(), context))
                    .toList());
          }
        });
  }

  private static GlobalSecondaryIndex index(
      String name, GlobalIndex index, HandlerContext context) {
    return index(index, IndexThroughput.atCreation(name, context), context);
  }

  private static GlobalSecondaryIndex index(
      GlobalIndex index, IndexThroughput throughput, HandlerContext context) {
    var made =
        GlobalSecondaryIndex.builder()
            .indexName(throughput.index())
            .keySchema(KeySchemas.of(index.partitionKeys(), index.sortKeys()))
            .projection(Projections.of(index.projection()))
            .provisionedThroughput(throughput.provisioned().orElse(null))
            .onDemandThroughput(throughput.onDemand().orElse(null));
    var warm = Warmth.ofNewIndex(throughput.index(), context);
    if (warm.isPresent()) { // older SDKs do not know it, and are asked only where it is set
      made.warmThroughput(warm.get());
    }
    return made.build();
  }

  @Override
  public List<Transition<Map<String, GlobalIndex>>> transitions(
      Optional<Reading<Map<String, GlobalIndex>>> live,
      Map<String, GlobalIndex> desired,
      HandlerContext context) {
    var existing = live.map(Reading::value).orElseGet(Map::of);
    var transitions = new ArrayList<Transition<Map<String, GlobalIndex>>>();
    desired.forEach(
        (name, index) -> {
          if (INDEXES.differs(name, index, existing)) {
            if (existing.containsKey(name)) {
              transitions.add(INDEXES.replacement(name, existing));
            }
            transitions.add(INDEXES.addition(name, index, existing).along(along(name, context)));
          }
        });
    return transitions;
  }

  private static List<Along> along(String name, HandlerContext context) {
    return List.of(IndexThroughput.planned(name, context).along(), Warmth.along(name, context));
  }

  @Override
  public List<Transition<Map<String, GlobalIndex>>> removals(
      Reading<Map<String, GlobalIndex>> live, Set<String> names) {
    return INDEXES.removals(live.value(), names);
  }

  @Override
  public Set<Permission> permissions(Verb verb, Map<String, GlobalIndex> desired) {
    return UpdateTable.PERMISSIONS;
  }

  @Override
  public Call<?> call(Transition<Map<String, GlobalIndex>> transition, HandlerContext fresh) {
    return transition.to().isEmpty()
        ? deletion(transition.entry().orElseThrow(), fresh)
        : creation(transition, fresh);
  }

  private static Call<?> deletion(String name, HandlerContext fresh) {
    return UpdateTable.call(
        fresh,
        request ->
            request.globalSecondaryIndexUpdates(
                GlobalSecondaryIndexUpdate.builder()
                    .delete(delete -> delete.indexName(name))
                    .build()));
  }

  private static Call<?> creation(
      Transition<Map<String, GlobalIndex>> transition, HandlerContext fresh) {
    var added = transition.to().entrySet().iterator().next();
    var throughput = IndexThroughput.now(added.getKey(), fresh, transition.along());
    var index = index(added.getValue(), throughput, fresh);
    var create =
        CreateGlobalSecondaryIndexAction.builder()
            .indexName(index.indexName())
            .keySchema(index.keySchema())
            .projection(index.projection())
            .provisionedThroughput(index.provisionedThroughput())
            .onDemandThroughput(index.onDemandThroughput());
    if (Warmth.ofNewIndex(added.getKey(), fresh).isPresent()) {
      create.warmThroughput(index.warmThroughput());
    }
    return UpdateTable.call(
        fresh,
        request ->
            request
                .attributeDefinitions(KeySchemas.definitions(keys(added.getValue(), fresh)))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder().create(create.build()).build()));
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
    return GlobalIndexOrder.RULES;
  }
}
