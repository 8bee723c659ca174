package io.ddbkit.provisioner.internal.dynamodb;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.VectorSearchIndex;
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
  private static final IndexTransitions<VectorSearchIndex> INDEXES =
      new IndexTransitions<>(
          CoreSettings.VECTOR_INDEXES, "vector index", "searches in it", Duration.ofMinutes(17));

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
          if (INDEXES.differs(name, index, existing)) {
            if (existing.containsKey(name)) {
              transitions.add(replacement(name, index, existing));
            }
            transitions.add(
                INDEXES
                    .addition(name, index, existing)
                    .remark("the table cannot be deleted until the index is built"));
          }
        });
    return transitions;
  }

  /** One attribute holds vectors of one length. */
  private static Transition<Map<String, VectorSearchIndex>> replacement(
      String name, VectorSearchIndex desired, Map<String, VectorSearchIndex> existing) {
    var replacement = INDEXES.replacement(name, existing);
    return requireNonNull(existing.get(name)).dimensions() == desired.dimensions()
        ? replacement
        : replacement.remark(
            "an attribute holds vectors of one length: put the new ones into another");
  }

  @Override
  public List<Transition<Map<String, VectorSearchIndex>>> removals(
      Reading<Map<String, VectorSearchIndex>> live, Set<String> names) {
    return INDEXES.removals(live.value(), names);
  }

  @Override
  public Set<Permission> permissions(Verb verb, Map<String, VectorSearchIndex> desired) {
    return UpdateTable.PERMISSIONS;
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
