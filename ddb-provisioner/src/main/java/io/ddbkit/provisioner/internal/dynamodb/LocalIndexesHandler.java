package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;

/** Local indexes, which are made with the table and never change. */
final class LocalIndexesHandler implements SettingHandler<Map<String, LocalIndex>> {

  @Override
  public Setting<Map<String, LocalIndex>> setting() {
    return CoreSettings.LOCAL_INDEXES;
  }

  @Override
  public Reading<Map<String, LocalIndex>> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    var indexes = new TreeMap<String, LocalIndex>();
    for (var index : LiveIndexes.local(table)) {
      var name = LiveIndexes.name(index.indexName());
      var sort = LiveKeys.of(table, name, index.keySchema()).firstSort();
      indexes.put(name, new LocalIndex(sort, Projections.read(index.projection(), name)));
    }
    return TableActivity.reading(indexes, table);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Map<String, LocalIndex> desired, HandlerContext context) {
    var primaryKey = context.desired().get(CoreSettings.PRIMARY_KEY).orElseThrow();
    var indexes =
        desired.entrySet().stream().map(e -> index(e.getKey(), e.getValue(), primaryKey)).toList();
    return Optional.of(request -> request.localSecondaryIndexes(indexes));
  }

  private static LocalSecondaryIndex index(String name, LocalIndex index, PrimaryKey primaryKey) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(KeySchemas.of(List.of(primaryKey.partition()), List.of(index.sortKey())))
        .projection(Projections.of(index.projection()))
        .build();
  }

  @Override
  public List<Transition<Map<String, LocalIndex>>> transitions(
      Optional<Reading<Map<String, LocalIndex>>> live,
      Map<String, LocalIndex> desired,
      HandlerContext context) {
    return List.of(
        Transition.of(
                setting(),
                Verb.CHANGE,
                live.map(Reading::value),
                desired,
                Duration.ofMinutes(1),
                ExclusiveGroup.UPDATE_TABLE)
            .replacing("only a new table can have other local indexes"));
  }

  @Override
  public Set<Permission> permissions(Verb verb, Map<String, LocalIndex> desired) {
    return Set.of();
  }

  @Override
  public Call<?> call(Transition<Map<String, LocalIndex>> transition, HandlerContext fresh) {
    throw new UnsupportedOperationException("no API changes local indexes");
  }
}
