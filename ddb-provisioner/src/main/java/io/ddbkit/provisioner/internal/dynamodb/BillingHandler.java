package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.ExclusiveGroup;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Billing mode and throughput, of the table and of its global indexes. */
final class BillingHandler implements SettingHandler<Billing> {
  private static final Duration SWITCH = Duration.ofSeconds(112);
  private static final Duration UNITS = Duration.ofSeconds(2);

  @Override
  public Setting<Billing> setting() {
    return CoreSettings.BILLING;
  }

  @Override
  public Reading<Billing> read(Observation seen) {
    var table = seen.get(Source.TABLE);
    return Reading.of(
        isOnDemand(table) ? onDemand(table) : provisioned(table), TableActivity.withIndexes(table));
  }

  /** A table that was always provisioned has no summary: API_TableDescription. */
  private static boolean isOnDemand(TableDescription table) {
    var summary = table.billingModeSummary();
    return summary != null
        && switch (Source.TABLE.told(summary.billingMode(), "BillingModeSummary.BillingMode")) {
          case PAY_PER_REQUEST -> true;
          case PROVISIONED -> false;
          default ->
              throw UnreadableAnswerException.unknown(
                  Source.TABLE.action(),
                  "BillingModeSummary.BillingMode",
                  summary.billingModeAsString());
        };
  }

  private static Billing onDemand(TableDescription table) {
    var indexes = new TreeMap<String, Billing.Maxima>();
    for (var index : LiveIndexes.global(table)) {
      var name = LiveIndexes.name(index.indexName());
      indexes.put(name, Throughputs.read(index.onDemandThroughput()));
    }
    var own = Throughputs.read(table.onDemandThroughput());
    return new Billing.OnDemand(own.read(), own.write(), indexes);
  }

  private static Billing provisioned(TableDescription table) {
    var indexes = new TreeMap<String, Billing.Throughput>();
    for (var index : LiveIndexes.global(table)) {
      var name = LiveIndexes.name(index.indexName());
      indexes.put(name, Throughputs.read(index.provisionedThroughput(), " of index " + name));
    }
    var own = Throughputs.read(table.provisionedThroughput(), "");
    return new Billing.Provisioned(own.read(), own.write(), indexes);
  }

  @Override
  public Optional<Consumer<CreateTableRequest.Builder>> inCreate(
      Billing desired, HandlerContext context) {
    return Optional.of(
        request -> {
          if (desired instanceof Billing.Provisioned provisioned) {
            request
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(Throughputs.of(provisioned.table()));
          } else if (desired instanceof Billing.OnDemand onDemand) {
            request.billingMode(BillingMode.PAY_PER_REQUEST);
            Throughputs.of(onDemand.maxRead(), onDemand.maxWrite())
                .ifPresent(request::onDemandThroughput);
          }
        });
  }

  @Override
  public List<Transition<Billing>> transitions(
      Optional<Reading<Billing>> live, Billing desired, HandlerContext context) {
    var from = live.map(Reading::value);
    boolean switches = from.map(value -> value.getClass() != desired.getClass()).orElse(true);
    var to =
        ofStandingIndexes(desired, from.map(BillingHandler::indexes).orElseGet(Set::of), switches);
    if (Shape.diff(setting(), from, to).isEmpty()) {
      return List.of();
    }
    var transition =
        Transition.of(
            setting(),
            Verb.CHANGE,
            from,
            to,
            switches ? SWITCH : UNITS,
            ExclusiveGroup.UPDATE_TABLE);
    return List.of(switches ? switching(transition) : decreasing(transition, context));
  }

  private static Transition<Billing> switching(Transition<Billing> transition) {
    var timed = transition.effect(Effect.TIMED);
    return transition.to() instanceof Billing.OnDemand
        ? timed.remark("DynamoDB allows four switches to on-demand in 24 hours")
        : timed;
  }

  private static Transition<Billing> decreasing(
      Transition<Billing> transition, HandlerContext context) {
    if (!(transition.from().orElse(null) instanceof Billing.Provisioned from)
        || !(transition.to() instanceof Billing.Provisioned to)) {
      return transition;
    }
    var clock = new DecreaseClock(context.live().orElseThrow().seen().get(Source.TABLE));
    if (!clock.runs(from, to)) {
      return transition;
    }
    var timed =
        transition
            .effect(Effect.TIMED)
            .remark("DynamoDB allows four decreases a day, and one more after an hour without one");
    return clock.allows(from, to).map(timed::notBefore).orElse(timed);
  }

  private static Set<String> indexes(Billing billing) {
    return billing instanceof Billing.Provisioned provisioned
        ? provisioned.indexes().keySet()
        : ((Billing.OnDemand) billing).indexes().keySet();
  }

  /**
   * The desired value for the indexes that exist: one that does not yet is made with its
   * throughput. A switch to provisioned has to name units for every index that stands, whoever made
   * it.
   */
  private static Billing ofStandingIndexes(
      Billing desired, Set<String> standing, boolean switches) {
    if (desired instanceof Billing.Provisioned provisioned) {
      var indexes = new TreeMap<>(provisioned.indexes());
      indexes.keySet().retainAll(standing);
      if (switches) {
        standing.forEach(name -> indexes.put(name, provisioned.throughputOf(name)));
      }
      return new Billing.Provisioned(provisioned.read(), provisioned.write(), indexes);
    }
    var onDemand = (Billing.OnDemand) desired;
    var indexes = new TreeMap<>(onDemand.indexes());
    indexes.keySet().retainAll(standing);
    return new Billing.OnDemand(onDemand.maxRead(), onDemand.maxWrite(), indexes);
  }

  @Override
  public Call<?> call(Transition<Billing> transition, HandlerContext fresh) {
    var live = fresh.live().flatMap(table -> table.get(setting())).orElseThrow();
    return UpdateTable.call(fresh, new BillingUpdate(live, transition.to())::write);
  }
}
