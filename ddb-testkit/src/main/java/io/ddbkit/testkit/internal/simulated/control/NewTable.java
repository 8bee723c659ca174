package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.change.Keys;
import io.ddbkit.testkit.internal.simulated.change.StreamChange;
import io.ddbkit.testkit.internal.simulated.check.BillingChecks;
import io.ddbkit.testkit.internal.simulated.feature.PolicyForm;
import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.service.Names;
import io.ddbkit.testkit.internal.simulated.table.Billing;
import io.ddbkit.testkit.internal.simulated.table.Capacity;
import io.ddbkit.testkit.internal.simulated.table.GlobalIndex;
import io.ddbkit.testkit.internal.simulated.table.KeyElement;
import io.ddbkit.testkit.internal.simulated.table.LocalIndex;
import io.ddbkit.testkit.internal.simulated.table.Maxima;
import io.ddbkit.testkit.internal.simulated.table.Policy;
import io.ddbkit.testkit.internal.simulated.table.Table;
import io.ddbkit.testkit.internal.simulated.table.TableIdentity;
import io.ddbkit.testkit.internal.simulated.table.Throughput;
import io.ddbkit.testkit.internal.simulated.table.VectorIndex;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.simulated.setting.Lags;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The table that a request asks for. */
final class NewTable {
  private final Realm realm;
  private final JsonObject request;
  private final Table table;

  private NewTable(Realm realm, JsonObject request) {
    this.realm = realm;
    this.request = request;
    this.table =
        new Table(
            identity(),
            KeyElement.of(request),
            request.objects("LocalSecondaryIndexes").stream().map(LocalIndex::of).toList(),
            billing());
  }

  static Table of(Realm realm, JsonObject request) {
    var made = new NewTable(realm, request);
    made.indexes();
    made.features();
    return made.table;
  }

  private TableIdentity identity() {
    var name = Names.of(request);
    return new TableIdentity(name, realm.arn(name), realm.jitter().uuid(), realm.now());
  }

  private Billing billing() {
    var units = Throughput.provisioned(request).orElse(Throughput.NONE);
    var capacity = new Capacity(units, Maxima.NONE.changedBy(request));
    return new Billing(BillingChecks.isProvisioned(request), capacity, realm.now());
  }

  private void indexes() {
    for (var definition : request.objects("AttributeDefinitions")) {
      table
          .definitions()
          .put(definition.string("AttributeName"), definition.string("AttributeType"));
    }
    for (var definition : request.objects("GlobalSecondaryIndexes")) {
      var index = new GlobalIndex(definition, table.billing().isProvisioned());
      table.globals().put(index.name(), index);
    }
    for (var definition : request.objects("VectorIndexes")) {
      var index = new VectorIndex(definition);
      table.vectors().put(index.name(), index);
    }
  }

  private void features() {
    var features = table.features();
    features.protect(request.isTrue("DeletionProtectionEnabled"));
    request.text("TableClass").ifPresent(it -> features.store(it, Optional.empty()));
    request
        .object("SSESpecification")
        .ifPresent(it -> features.encrypt(Keys.encryption(realm, it, "ENABLED")));
    request.object("StreamSpecification").ifPresent(it -> StreamChange.set(realm, table, it));
    var capacity = table.billing().capacity();
    Throughput.warm(request, capacity.warm()).ifPresent(capacity::beginsWarm);
    tags();
    request
        .text("ResourcePolicy")
        .ifPresent(
            it ->
                features
                    .policy(table.identity().arn())
                    .set(
                        Optional.of(new Policy(PolicyForm.of(it), realm.jitter().hex(13))),
                        realm.seenFrom(Lags.POLICY)));
  }

  private void tags() {
    var tags = new LinkedHashMap<String, String>();
    request.objects("Tags").forEach(tag -> tags.put(tag.string("Key"), tag.string("Value")));
    if (!tags.isEmpty()) {
      table.features().tags().set(tags, realm.seenFrom(Lags.TAGS));
    }
  }
}
