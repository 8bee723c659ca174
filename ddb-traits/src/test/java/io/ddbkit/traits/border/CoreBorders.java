package io.ddbkit.traits.border;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import io.ddbkit.traits.raw.RawJson;
import io.ddbkit.traits.raw.RawTable;
import io.ddbkit.traits.revision.Revision;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The borders of keys, indexes, billing, and of the five traits of the KubeVela seed. */
final class CoreBorders {
  private static final TableSpec TABLE = Borders.TABLE;

  private CoreBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofKeys(), ofIndexes(), ofBilling(), ofTraits(), ofRawForms())
        .flatMap(List::stream);
  }

  private static List<Border> ofKeys() {
    return List.of(
        Border.of("key.name.length", keyed("k".repeat(255)), keyed("k".repeat(256))),
        Border.of("key.attribute.one-type", by("id", "id"), byNumber("id")),
        Border.of("key.name.reserved", keyed("names_"), keyed("Names")),
        Border.of("table.name.missing", keyed("id"), unnamed()),
        Border.of(
            "table.primary-key.missing", keyed("id"), TableSpec.builder().name("orders").build()),
        new Border("table.name.policy", named("shop-orders"), named("shoporders")));
  }

  private static TableSpec unnamed() {
    return TableSpec.builder().primaryKey(PrimaryKey.of("id", STRING)).build();
  }

  private static Findings named(String name) {
    return TableSpec.named(name)
        .partitionKey("id", STRING)
        .check(CheckPolicy.AWS_DEFAULTS.namePrefix("shop-"));
  }

  private static TableSpec keyed(String name) {
    return TableSpec.named("orders").partitionKey(name, STRING);
  }

  private static TableSpec by(String name, String attribute) {
    return TABLE.globalIndex(
        "by-" + name, index -> index.partitionKey(attribute, STRING).projecting("sum_of_it"));
  }

  private static TableSpec byNumber(String attribute) {
    return TABLE.globalIndex("by-" + attribute, index -> index.partitionKey(attribute, NUMBER));
  }

  private static List<Border> ofIndexes() {
    var local = LocalIndex.sortedBy("kind", STRING);
    return List.of(
        Border.of("local-index.collection-size", TABLE, TABLE.localIndex("by-kind", local)),
        Border.of(
            "projection.include.key",
            by("mail", "mail"),
            TABLE.globalIndex("by-mail", i -> i.partitionKey("mail", STRING).projecting("id"))));
  }

  private static List<Border> ofBilling() {
    var mail = by("mail", "mail");
    return List.of(
        Border.of(
            "billing.index.known",
            mail.with(ProvisionedCapacity.of().index("by-mail", 1, 1)),
            mail.with(ProvisionedCapacity.of().index("by-mial", 1, 1))),
        Border.of(
            "billing.units.quota", TABLE.provisioned(40_000, 1), TABLE.provisioned(40_001, 1)));
  }

  private static List<Border> ofTraits() {
    return List.of(
        Border.of(
            "compose.conflict",
            TABLE.onDemand().billing(Billing.onDemand()),
            TABLE.onDemand().with(ProvisionedCapacity.of())),
        Border.of(
            "compose.override.reason",
            TABLE.override(Streams.on(), "w"),
            TABLE.override(Streams.on(), " ")),
        Border.of(
            "suppression.advice",
            TABLE.suppress("key.name.reserved", "old"),
            TABLE.suppress("table.name.length", "old")),
        Border.of(
            "encryption.key",
            TABLE.with(Encryption.customerManaged("k")),
            TABLE.with(Encryption.customerManaged(" "))),
        Border.of("revision.number", TABLE.with(Revision.of(1)), TABLE.with(Revision.of(0))),
        Border.of("recovery.period", recovering(35), recovering(36)),
        Border.of("recovery.period", recovering(1), recovering(0)),
        Border.of(
            "time-to-live.attribute.length",
            TABLE.with(TimeToLive.on("t".repeat(255))),
            TABLE.with(TimeToLive.on("t".repeat(256)))));
  }

  private static TableSpec recovering(int days) {
    return TABLE.with(
        Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(days)));
  }

  private static List<Border> ofRawForms() {
    var json = RawJson.write(RawTable.of(TABLE.with(Encryption.awsManaged())));
    return List.of(
        new Border("encryption.enabled", judged(json), judged(json.replace("true", "false"))),
        new Border("encryption.type", judged(json), judged(json.replace("KMS", "AES256"))),
        new Border("raw.member.known", judged(json), judged(json.replace("Enabled", "Enable"))));
  }

  private static Findings judged(String json) {
    return RawJson.check(json);
  }
}
