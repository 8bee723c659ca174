package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.throughput.WarmThroughputs;
import io.ddbkit.traits.throughput.WarmThroughputs.Minima;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * Warm throughput of the table and of its global indexes: a floor. DynamoDB raises what it serves
 * by itself and never lowers it, so that what is above is as good. An index that is made, in the
 * same run or with the table, is made with its own.
 */
final class WarmThroughputHandler implements SettingHandler<WarmThroughputs> {
  private static final Duration EXPECTED = Duration.ofSeconds(390);

  /** The table stays ACTIVE, and other changes of it are taken meanwhile. */
  private static final ExclusiveGroup LANE = ExclusiveGroup.of("WarmThroughput");

  @Override
  public Setting<WarmThroughputs> setting() {
    return TableWarmThroughput.WARM_THROUGHPUT;
  }

  @Override
  public Reading<WarmThroughputs> read(Observation seen) {
    return LiveWarmth.read(seen.get(Source.TABLE));
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      WarmThroughputs desired, HandlerContext context) {
    return Optional.of(request -> Warmth.of(desired.table()).ifPresent(request::warmThroughput));
  }

  @Override
  public List<Transition<WarmThroughputs>> transitions(
      Optional<Reading<WarmThroughputs>> live, WarmThroughputs desired, HandlerContext context) {
    var standing = live.map(Reading::value).orElseGet(Warmth::nothing);
    var all = new ArrayList<Transition<WarmThroughputs>>();
    Warmth.missing(desired.table(), standing.table())
        .ifPresent(missing -> all.add(ofTable(missing, standing)));
    standing
        .indexes()
        .forEach(
            (name, has) ->
                Optional.ofNullable(desired.indexes().get(name))
                    .flatMap(wanted -> Warmth.missing(wanted, has))
                    .filter(missing -> LiveIndexes.stays(name, context))
                    .ifPresent(missing -> all.add(ofIndex(name, missing, standing))));
    return all;
  }

  private Transition<WarmThroughputs> ofTable(Minima missing, WarmThroughputs standing) {
    return raised(new WarmThroughputs(missing.read(), missing.write(), Map.of()), standing)
        .titled("raise the warm throughput of the table")
        .permittedBy(Permit.Kind.RAISE_WARM_THROUGHPUT, Effect.ONE_WAY);
  }

  private Transition<WarmThroughputs> ofIndex(
      String name, Minima missing, WarmThroughputs standing) {
    return raised(Warmth.ofIndex(name, missing), standing)
        .titled("raise the warm throughput of index " + name)
        .permittedBy(Permit.Kind.RAISE_WARM_THROUGHPUT, name, Effect.ONE_WAY);
  }

  private Transition<WarmThroughputs> raised(WarmThroughputs to, WarmThroughputs standing) {
    return Transition.of(setting(), Verb.CHANGE, Optional.of(standing), to, EXPECTED, LANE)
        .remark("it is charged once, and cannot be lowered");
  }

  /** Only what is still missing: what DynamoDB has raised meanwhile must not be lowered. */
  @Override
  public Set<Permission> permissions(Verb verb, WarmThroughputs desired) {
    return UpdateTable.PERMISSIONS;
  }

  @Override
  public Call<?> call(Transition<WarmThroughputs> transition, HandlerContext fresh) {
    var standing = fresh.live().flatMap(table -> table.get(setting())).orElseGet(Warmth::nothing);
    var wanted = transition.to();
    return wanted.indexes().entrySet().stream()
        .findFirst()
        .map(index -> ofIndex(index, standing, fresh))
        .orElseGet(() -> ofTable(wanted.table(), standing, fresh));
  }

  private static Call<UpdateTableRequest> ofTable(
      Minima wanted, WarmThroughputs standing, HandlerContext fresh) {
    var units = Warmth.request(wanted, standing.table());
    return UpdateTable.call(fresh, request -> request.warmThroughput(units));
  }

  private static Call<UpdateTableRequest> ofIndex(
      Map.Entry<String, Minima> wanted, WarmThroughputs standing, HandlerContext fresh) {
    var name = wanted.getKey();
    var units =
        Warmth.request(wanted.getValue(), standing.indexes().getOrDefault(name, Minima.of()));
    var update =
        GlobalSecondaryIndexUpdate.builder()
            .update(index -> index.indexName(name).warmThroughput(units))
            .build();
    return UpdateTable.call(fresh, request -> request.globalSecondaryIndexUpdates(update));
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.CHANGE, CoreSettings.BILLING),
            Act.of(Verb.CHANGE, setting()),
            "a table that gets another billing mode, or more units, is warmer by that alone",
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html"));
  }
}
