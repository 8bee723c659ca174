package io.ddbkit.provisioner.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** The part of UpdateTable that concerns billing mode and throughput. */
final class ThroughputUpdate {
  private final TableDescription before;
  private final UpdateTableRequest request;
  private final TableDescription.Builder table;
  private final Map<String, UpdateGlobalSecondaryIndexAction> indexes = new HashMap<>();
  private final boolean switches;
  private final boolean onDemand;

  ThroughputUpdate(
      TableDescription before, UpdateTableRequest request, TableDescription.Builder table) {
    this.before = before;
    this.request = request;
    this.table = table;
    request.globalSecondaryIndexUpdates().stream()
        .map(GlobalSecondaryIndexUpdate::update)
        .filter(Objects::nonNull)
        .forEach(update -> indexes.put(update.indexName(), update));
    switches = request.billingMode() != null && (isOnDemand(before) != asksOnDemand());
    onDemand = switches ? asksOnDemand() : isOnDemand(before);
  }

  static boolean isOnDemand(TableDescription table) {
    return table.billingModeSummary() != null
        && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
  }

  private boolean asksOnDemand() {
    return request.billingMode() == BillingMode.PAY_PER_REQUEST;
  }

  void apply() {
    check();
    if (switches) {
      table.billingModeSummary(summary -> summary.billingMode(request.billingMode()));
      table.onDemandThroughput(Indexes.maxima(null));
    }
    if (onDemand && request.onDemandThroughput() != null) {
      table.onDemandThroughput(Indexes.maxima(request.onDemandThroughput()));
    }
    if (switches || request.provisionedThroughput() != null) {
      table.provisionedThroughput(Indexes.units(request.provisionedThroughput()));
    }
    table.globalSecondaryIndexes(Indexes.each(before, this::changed));
  }

  private void check() {
    if (request.onDemandThroughput() != null && !indexes.isEmpty()) {
      throw AwsErrors.validation(
          "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    }
    if (onDemand && request.provisionedThroughput() != null) {
      throw AwsErrors.validation("no ProvisionedThroughput for PAY_PER_REQUEST");
    }
    for (var name : indexes.keySet()) {
      if (!Indexes.has(before, name)) {
        throw AwsErrors.of("ResourceNotFoundException", "no index " + name);
      }
    }
    if (switches && !onDemand) {
      checkSwitchToProvisioned();
    } else {
      checkChange("table", before.provisionedThroughput(), request.provisionedThroughput());
      before.globalSecondaryIndexes().forEach(this::checkChange);
    }
  }

  private void checkSwitchToProvisioned() {
    if (request.provisionedThroughput() == null) {
      throw AwsErrors.validation("no ProvisionedThroughput for the table");
    }
    for (var index : before.globalSecondaryIndexes()) {
      if (!indexes.containsKey(index.indexName())) {
        throw AwsErrors.validation("no ProvisionedThroughput for index " + index.indexName());
      }
    }
  }

  private void checkChange(GlobalSecondaryIndexDescription index) {
    var update = indexes.get(index.indexName());
    if (update != null) {
      checkChange(index.indexName(), index.provisionedThroughput(), update.provisionedThroughput());
    }
  }

  private static void checkChange(
      String what, ProvisionedThroughputDescription have, ProvisionedThroughput wanted) {
    if (wanted != null
        && have.readCapacityUnits().equals(wanted.readCapacityUnits())
        && have.writeCapacityUnits().equals(wanted.writeCapacityUnits())) {
      throw AwsErrors.validation("The provisioned throughput for " + what + " will not change");
    }
  }

  private GlobalSecondaryIndexDescription changed(GlobalSecondaryIndexDescription index) {
    var update = indexes.get(index.indexName());
    var asked = update == null ? null : update.provisionedThroughput();
    var maxima = update == null ? null : update.onDemandThroughput();
    return index.copy(
        i -> {
          if (switches || asked != null) {
            i.provisionedThroughput(Indexes.units(asked));
          }
          if (switches || maxima != null) {
            i.onDemandThroughput(Indexes.maxima(maxima));
          }
        });
  }
}
