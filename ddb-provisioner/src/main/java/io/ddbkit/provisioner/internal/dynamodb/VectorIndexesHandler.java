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
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** Vector indexes, which are built and removed and never change. */
final class VectorIndexesHandler implements SettingHandler<Map<String, VectorSearchIndex>> {
  private static final Duration BUILD = Duration.ofMinutes(17);
  private static final Duration DROP = Duration.ofSeconds(5);

  @Override
  public Setting<Map<String, VectorSearchIndex>> setting() {
    return CoreSettings.VECTOR_INDEXES;
  }

  @Override
  public Reading<Map<String, VectorSearchIndex>> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    LiveKeys.ofAll(table); // a call will need them, and must not be the first to miss one
    return Reading.of(LiveVectorIndexes.read(table), TableActivity.withIndexes(table));
  }

  /** The primary key's handler writes the definitions of their attributes. */
  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Map<String, VectorSearchIndex> desired, HandlerContext context) {
    SdkModel.requireVectorIndexes();
    var indexes =
        desired.entrySet().stream()
            .map(index -> VectorIndexRequests.index(index.getKey(), index.getValue()))
            .toList();
    return Optional.of(
        request -> {
          if (!indexes.isEmpty()) {
            request.vectorIndexes(indexes);
          }
        });
  }

  @Override
  public List<Transition<Map<String, VectorSearchIndex>>> transitions(
      Optional<Reading<Map<String, VectorSearchIndex>>> live,
      Map<String, VectorSearchIndex> desired,
      HandlerContext context) {
    var existing = live.map(Reading::value).orElseGet(Map::of);
    var transitions = new ArrayList<Transition<Map<String, VectorSearchIndex>>>();
    desired.forEach(
        (name, index) -> {
          if (differs(name, index, existing)) {
            if (existing.containsKey(name)) {
              transitions.add(replacement(name, index, existing));
            }
            transitions.add(addition(name, whole(name, index, existing)));
          }
        });
    return transitions;
  }

  private boolean differs(
      String name, VectorSearchIndex desired, Map<String, VectorSearchIndex> existing) {
    var have = Optional.ofNullable(existing.get(name)).map(index -> Map.of(name, index));
    return !Shape.diff(setting(), have, Map.of(name, desired)).isEmpty();
  }

  /** What nobody speaks of stays as it is, also in an index that is built anew. */
  private VectorSearchIndex whole(
      String name, VectorSearchIndex desired, Map<String, VectorSearchIndex> existing) {
    return Optional.ofNullable(existing.get(name))
        .map(have -> Shape.overlay(setting(), Map.of(name, have), Map.of(name, desired)))
        .map(index -> requireNonNull(index.get(name)))
        .orElse(desired);
  }

  @Override
  public List<Transition<Map<String, VectorSearchIndex>>> removals(
      Reading<Map<String, VectorSearchIndex>> live, Set<String> names) {
    return names.stream()
        .map(
            name ->
                removal(Verb.REMOVE, name, live.value())
                    .titled("remove vector index " + name)
                    .permittedBy(Permit.Kind.DROP_INDEX, name, Effect.DESTRUCTIVE)
                    .losing("index " + name + ": searches in it fail from then on"))
        .toList();
  }

  /** The first half of another index under the same name. */
  private Transition<Map<String, VectorSearchIndex>> replacement(
      String name, VectorSearchIndex desired, Map<String, VectorSearchIndex> existing) {
    boolean measuredAnew = requireNonNull(existing.get(name)).dimensions() != desired.dimensions();
    return removal(Verb.CHANGE, name, existing)
        .titled("remove vector index " + name + ", to build it anew")
        .permittedBy(Permit.Kind.REPLACE_INDEX, name, Effect.DESTRUCTIVE)
        .losing("index " + name + ": searches in it fail until the new one is built")
        .remark(
            "DynamoDB cannot change an index. To keep searches working, add the new one under"
                + " another name"
                + (measuredAnew ? ", over another attribute with the new vectors" : "")
                + ", and remove this one when nothing searches it any more");
  }

  private Transition<Map<String, VectorSearchIndex>> removal(
      Verb verb, String name, Map<String, VectorSearchIndex> existing) {
    var index = requireNonNull(existing.get(name));
    return Transition.of(
        setting(),
        verb,
        Optional.of(Map.of(name, index)),
        Map.<String, VectorSearchIndex>of(),
        DROP,
        ExclusiveGroup.UPDATE_TABLE);
  }

  private Transition<Map<String, VectorSearchIndex>> addition(
      String name, VectorSearchIndex desired) {
    return Transition.of(
            setting(),
            Verb.ADD,
            Optional.empty(),
            Map.of(name, desired),
            BUILD,
            ExclusiveGroup.UPDATE_TABLE)
        .titled("add vector index " + name)
        .remark("the table cannot be deleted until the index is built");
  }

  @Override
  public Call<?> call(Transition<Map<String, VectorSearchIndex>> transition, HandlerContext fresh) {
    if (transition.to().isEmpty()) {
      return VectorIndexRequests.deletion(transition.entry().orElseThrow(), fresh);
    }
    var added = transition.to().entrySet().iterator().next();
    return VectorIndexRequests.creation(added.getKey(), added.getValue(), fresh);
  }

  @Override
  public List<OrderRule> order() {
    return VectorIndexOrder.RULES;
  }
}
