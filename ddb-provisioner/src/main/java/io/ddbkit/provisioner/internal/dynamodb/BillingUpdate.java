package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Billing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * The part of UpdateTable that takes billing from one value to another. What stands already is not
 * sent: DynamoDB refuses a throughput that would not change.
 */
final class BillingUpdate {
  private final Billing live;
  private final Billing wish;

  BillingUpdate(Billing live, Billing wish) {
    this.live = live;
    this.wish = wish;
  }

  void write(UpdateTableRequest.Builder request) {
    if (wish instanceof Billing.Provisioned provisioned) {
      provision(provisioned, request);
    } else if (wish instanceof Billing.OnDemand onDemand) {
      payPerRequest(onDemand, request);
    }
  }

  private void provision(Billing.Provisioned wish, UpdateTableRequest.Builder request) {
    var standing = live instanceof Billing.Provisioned provisioned ? provisioned : null;
    if (standing == null) {
      request.billingMode(BillingMode.PROVISIONED);
    }
    var updates = new ArrayList<GlobalSecondaryIndexUpdate>();
    wish.indexes()
        .forEach(
            (name, wanted) -> {
              var have = Optional.ofNullable(standing).map(p -> p.of(name));
              var filled = filled(wanted, have);
              if (!have.equals(Optional.of(filled))) {
                updates.add(
                    GlobalSecondaryIndexUpdate.builder()
                        .update(
                            u -> u.indexName(name).provisionedThroughput(Throughputs.of(filled)))
                        .build());
              }
            });
    var have = Optional.ofNullable(standing).map(Billing.Provisioned::table);
    var filled = filled(wish.table(), have);
    if (!have.equals(Optional.of(filled))) {
      request.provisionedThroughput(Throughputs.of(filled));
    }
    updates(updates, request);
  }

  /** DynamoDB takes both numbers, so the one that nobody said stays as it is. */
  private static Billing.Throughput filled(
      Billing.Throughput wanted, Optional<Billing.Throughput> have) {
    return new Billing.Throughput(
        wanted.read().or(() -> have.flatMap(Billing.Throughput::read)),
        wanted.write().or(() -> have.flatMap(Billing.Throughput::write)));
  }

  private void payPerRequest(Billing.OnDemand wish, UpdateTableRequest.Builder request) {
    if (!(live instanceof Billing.OnDemand)) {
      request.billingMode(BillingMode.PAY_PER_REQUEST);
    }
    Throughputs.of(wish.maxRead(), wish.maxWrite()).ifPresent(request::onDemandThroughput);
    var updates = new ArrayList<GlobalSecondaryIndexUpdate>();
    wish.indexes()
        .forEach(
            (name, maxima) ->
                Throughputs.of(maxima.read(), maxima.write())
                    .ifPresent(
                        throughput ->
                            updates.add(
                                GlobalSecondaryIndexUpdate.builder()
                                    .update(u -> u.indexName(name).onDemandThroughput(throughput))
                                    .build())));
    updates(updates, request);
  }

  private static void updates(
      List<GlobalSecondaryIndexUpdate> updates, UpdateTableRequest.Builder request) {
    if (!updates.isEmpty()) {
      request.globalSecondaryIndexUpdates(updates);
    }
  }
}
