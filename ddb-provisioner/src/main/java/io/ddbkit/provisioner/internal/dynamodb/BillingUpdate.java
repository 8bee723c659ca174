package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * The part of UpdateTable that takes billing from one value to another. What stands already is not
 * sent: DynamoDB refuses a throughput that would not change.
 */
final class BillingUpdate {
  private final Billing live;
  private final Billing desired;

  BillingUpdate(Billing live, Billing desired) {
    this.live = live;
    this.desired = desired;
  }

  void write(UpdateTableRequest.Builder request) {
    if (desired instanceof Billing.Provisioned provisioned) {
      provision(provisioned, request);
    } else if (desired instanceof Billing.OnDemand onDemand) {
      payPerRequest(onDemand, request);
    }
  }

  private void provision(Billing.Provisioned desired, UpdateTableRequest.Builder request) {
    var standing =
        Optional.of(live)
            .filter(Billing.Provisioned.class::isInstance)
            .map(Billing.Provisioned.class::cast);
    if (standing.isEmpty()) {
      request.billingMode(BillingMode.PROVISIONED);
    }
    changed(desired.table(), standing.map(Billing.Provisioned::table))
        .ifPresent(request::provisionedThroughput);
    var updates = new ArrayList<UpdateGlobalSecondaryIndexAction>();
    desired
        .indexes()
        .forEach(
            (name, wanted) ->
                changed(wanted, standing.map(provisioned -> provisioned.throughputOf(name)))
                    .map(units -> index(name).provisionedThroughput(units).build())
                    .ifPresent(updates::add));
    updates(updates, request);
  }

  private static Optional<ProvisionedThroughput> changed(
      Billing.Throughput wanted, Optional<Billing.Throughput> have) {
    var filled =
        new Billing.Throughput(
            units(wanted.read(), have.flatMap(Billing.Throughput::read)),
            units(wanted.write(), have.flatMap(Billing.Throughput::write)));
    return have.equals(Optional.of(filled))
        ? Optional.empty()
        : Optional.of(Throughputs.of(filled));
  }

  /** DynamoDB takes both numbers, so one that nobody said, or a scaler owns, stays as it is. */
  private static Optional<Units> units(Optional<Units> wanted, Optional<Units> have) {
    return have.filter(units -> wanted.map(desired -> desired.satisfiedBy(units)).orElse(true))
        .or(() -> wanted);
  }

  private void payPerRequest(Billing.OnDemand desired, UpdateTableRequest.Builder request) {
    var standing =
        Optional.of(live)
            .filter(Billing.OnDemand.class::isInstance)
            .map(Billing.OnDemand.class::cast);
    if (standing.isEmpty()) {
      request.billingMode(BillingMode.PAY_PER_REQUEST);
    }
    var own = standing.map(Billing.OnDemand::table).orElseGet(Billing.Maxima::of);
    new MaximaUpdate(own, desired.table()).request().ifPresent(request::onDemandThroughput);
    var indexes = standing.map(Billing.OnDemand::indexes).orElseGet(Map::of);
    var updates = new ArrayList<UpdateGlobalSecondaryIndexAction>();
    desired
        .indexes()
        .forEach(
            (name, wanted) ->
                new MaximaUpdate(indexes.getOrDefault(name, Billing.Maxima.of()), wanted)
                    .request()
                    .map(maxima -> index(name).onDemandThroughput(maxima).build())
                    .ifPresent(updates::add));
    updates(updates, request);
  }

  private static UpdateGlobalSecondaryIndexAction.Builder index(String name) {
    return UpdateGlobalSecondaryIndexAction.builder().indexName(name);
  }

  private static void updates(
      List<UpdateGlobalSecondaryIndexAction> updates, UpdateTableRequest.Builder request) {
    if (!updates.isEmpty()) {
      request.globalSecondaryIndexUpdates(
          updates.stream()
              .map(update -> GlobalSecondaryIndexUpdate.builder().update(update).build())
              .toList());
    }
  }
}
