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
import io.ddbkit.spec.Key;
import io.ddbkit.spec.KeyAttributes;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/**
 * The primary key. It writes the attribute definitions of every index too, since CreateTable has
 * one list of them.
 */
final class PrimaryKeyHandler implements SettingHandler<PrimaryKey> {

  @Override
  public Setting<PrimaryKey> setting() {
    return CoreSettings.PRIMARY_KEY;
  }

  @Override
  public Reading<PrimaryKey> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    var keys = LiveKeys.of(table);
    var partition = keys.partition().get(0);
    var key =
        keys.sort().stream()
            .findFirst()
            .<PrimaryKey>map(sort -> new PrimaryKey.Composite(partition, sort))
            .orElseGet(() -> new PrimaryKey.Simple(partition));
    return TableActivity.reading(key, table);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      PrimaryKey desired, HandlerContext context) {
    return Optional.of(
        request ->
            request
                .keySchema(
                    KeySchemas.of(
                        List.of(desired.partition()), desired.sortKey().stream().toList()))
                .attributeDefinitions(
                    KeySchemas.definitions(attributes(desired, context.desired()))));
  }

  private static Set<Key> attributes(PrimaryKey key, ComposedTable table) {
    return KeyAttributes.of(
        key,
        table.get(CoreSettings.GLOBAL_INDEXES).orElseGet(Map::of).values(),
        table.get(CoreSettings.LOCAL_INDEXES).orElseGet(Map::of).values(),
        table.get(CoreSettings.VECTOR_INDEXES).orElseGet(Map::of).values());
  }

  @Override
  public List<Transition<PrimaryKey>> transitions(
      Optional<Reading<PrimaryKey>> live, PrimaryKey desired, HandlerContext context) {
    return List.of(
        Transition.of(
                setting(),
                Verb.CHANGE,
                live.map(Reading::value),
                desired,
                Duration.ofMinutes(1),
                ExclusiveGroup.UPDATE_TABLE)
            .replacing("only a new table can have another primary key"));
  }

  @Override
  public Set<Permission> permissions(Verb verb, PrimaryKey desired) {
    return Set.of();
  }

  @Override
  public Call<?> call(Transition<PrimaryKey> transition, HandlerContext fresh) {
    throw new UnsupportedOperationException("no API changes a primary key");
  }
}
