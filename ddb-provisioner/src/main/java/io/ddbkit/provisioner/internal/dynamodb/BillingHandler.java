package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.Observation;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
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
            Throughputs.ofNew(onDemand.table()).ifPresent(request::onDemandThroughput);
          }
        });
  }

  @Override
  public List<Transition<Billing>> transitions(
      Optional<Reading<Billing>> live, Billing desired, HandlerContext context) {
    var decreases = context.live().map(table -> new DecreaseClock(table.seen().get(Source.TABLE)));
    return new BillingTransitions(live.map(Reading::value), desired, decreases).all();
  }

  @Override
  public List<OrderRule> order() {
    return List.of(
        new OrderRule(
            Act.of(Verb.CHANGE, setting()),
            Act.of(Verb.ADD, setting()),
            "an index has maxima only while its table is on demand",
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode-max-throughput.html"));
  }

  @Override
  public Set<Permission> permissions(Verb verb, Billing desired) {
    return UpdateTable.PERMISSIONS;
  }

  @Override
  public Call<?> call(Transition<Billing> transition, HandlerContext fresh) {
    var live = fresh.live().flatMap(table -> table.get(setting())).orElseThrow();
    return UpdateTable.call(fresh, new BillingUpdate(live, transition.to())::write);
  }
}
