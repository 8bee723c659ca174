package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
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
    changed(own(desired), standing.map(BillingUpdate::own)).ifPresent(request::onDemandThroughput);
    var updates = new ArrayList<UpdateGlobalSecondaryIndexAction>();
    desired
        .indexes()
        .forEach(
            (name, wanted) ->
                changed(wanted, standing.map(onDemand -> onDemand.indexes().get(name)))
                    .map(maxima -> index(name).onDemandThroughput(maxima).build())
                    .ifPresent(updates::add));
    updates(updates, request);
  }

  private static Billing.Maxima own(Billing.OnDemand billing) {
    return new Billing.Maxima(billing.maxRead(), billing.maxWrite());
  }

  private static Optional<OnDemandThroughput> changed(
      Billing.Maxima wanted, Optional<Billing.Maxima> have) {
    var filled =
        new Billing.Maxima(
            wanted.read().or(() -> have.flatMap(Billing.Maxima::read)),
            wanted.write().or(() -> have.flatMap(Billing.Maxima::write)));
    return have.equals(Optional.of(filled))
        ? Optional.empty()
        : Throughputs.of(filled.read(), filled.write());
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
