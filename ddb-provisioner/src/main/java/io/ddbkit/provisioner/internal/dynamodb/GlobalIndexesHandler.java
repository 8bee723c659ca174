package io.ddbkit.provisioner.internal.dynamodb;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.compose.Shape;
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
            .map(e -> index(e.getValue(), IndexThroughput.atCreation(e.getKey(), context), context))
            .toList();
    return Optional.of(
        request -> {
          if (!indexes.isEmpty()) { // DynamoDB refuses a list without entries
            request.globalSecondaryIndexes(indexes);
          }
        });
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
          if (differs(name, index, existing)) {
            if (existing.containsKey(name)) {
              transitions.add(replacement(name, existing));
            }
            transitions.add(addition(name, whole(name, index, existing), context));
          }
        });
    return transitions;
  }

  private boolean differs(String name, GlobalIndex desired, Map<String, GlobalIndex> existing) {
    var have = Optional.ofNullable(existing.get(name)).map(index -> Map.of(name, index));
    return !Shape.diff(setting(), have, Map.of(name, desired)).isEmpty();
  }

  /** What nobody speaks of stays as it is, also in an index that is built anew. */
  private GlobalIndex whole(String name, GlobalIndex desired, Map<String, GlobalIndex> existing) {
    return Optional.ofNullable(existing.get(name))
        .map(have -> Shape.overlay(setting(), Map.of(name, have), Map.of(name, desired)))
        .map(index -> requireNonNull(index.get(name)))
        .orElse(desired);
  }

  @Override
  public List<Transition<Map<String, GlobalIndex>>> removals(
      Reading<Map<String, GlobalIndex>> live, Set<String> names) {
    return names.stream()
        .map(
            name ->
                removal(Verb.REMOVE, name, live.value())
                    .titled("remove global index " + name)
                    .permittedBy(Permit.Kind.DROP_INDEX, name, Effect.DESTRUCTIVE)
                    .losing("index " + name + ": queries of it fail from then on"))
        .toList();
  }

  /** The first half of another index under the same name. */
  private Transition<Map<String, GlobalIndex>> replacement(
      String name, Map<String, GlobalIndex> existing) {
    return removal(Verb.CHANGE, name, existing)
        .titled("remove global index " + name + ", to build it anew")
        .permittedBy(Permit.Kind.REPLACE_INDEX, name, Effect.DESTRUCTIVE)
        .losing("index " + name + ": queries of it fail until the new one is filled")
        .remark(
            "DynamoDB cannot change an index. To keep queries working, add the new one under"
                + " another name, and remove this one when nothing reads it any more");
  }

  private Transition<Map<String, GlobalIndex>> removal(
      Verb verb, String name, Map<String, GlobalIndex> existing) {
    var index = requireNonNull(existing.get(name));
    return Transition.of(
        setting(),
        verb,
        Optional.of(Map.of(name, index)),
        Map.<String, GlobalIndex>of(),
        DROP,
        ExclusiveGroup.UPDATE_TABLE);
  }

  private Transition<Map<String, GlobalIndex>> addition(
      String name, GlobalIndex desired, HandlerContext context) {
    return Transition.of(
            setting(),
            Verb.ADD,
            Optional.empty(),
            Map.of(name, desired),
            BACKFILL,
            ExclusiveGroup.UPDATE_TABLE)
        .titled("add global index " + name)
        .along(
            List.of(IndexThroughput.planned(name, context).along(), Warmth.along(name, context)));
  }

  @Override
  public Call<?> call(Transition<Map<String, GlobalIndex>> transition, HandlerContext fresh) {
    return transition.to().isEmpty()
        ? deletion(transition.entry().orElseThrow(), fresh)
        : creation(transition.to().entrySet().iterator().next(), fresh);
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

  private static Call<?> creation(Map.Entry<String, GlobalIndex> added, HandlerContext fresh) {
    var index = index(added.getValue(), IndexThroughput.now(added.getKey(), fresh), fresh);
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
