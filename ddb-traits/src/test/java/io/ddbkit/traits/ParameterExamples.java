package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.traits.Streams.View.KEYS_ONLY;
import static java.util.Map.entry;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.scaling.Scaler;
import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A table for each call of {@code parameters.txt}, by the words of the call. */
final class ParameterExamples {
  /** The table that nothing is said of yet. */
  static final TableSpec PLAIN = TableSpec.named("orders").partitionKey("id", STRING);

  private static final TableSpec INDEXED =
      PLAIN.globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:on-call";
  private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/backup";
  private static final TableSpec SORTED = PLAIN.sortKey("placed", NUMBER);

  private ParameterExamples() {}

  static Map<String, TableSpec> all() {
    var all = new TreeMap<String, TableSpec>();
    Stream.of(keys(), globalIndexes(), localIndexes(), traits(), ofServices())
        .flatMap(some -> some)
        .forEach(example -> all.put(example.getKey(), example.getValue()));
    return all;
  }

  private static Stream<Entry<String, TableSpec>> keys() {
    return Stream.of(
        entry("named(\"sessions\")", TableSpec.named("sessions").partitionKey("id", STRING)),
        entry(
            "partitionKey(\"customer\", NUMBER)",
            TableSpec.named("orders").partitionKey("customer", NUMBER)),
        entry("sortKey(\"placed\", NUMBER)", PLAIN.sortKey("placed", NUMBER)),
        entry("region(\"eu-west-1\")", PLAIN.region("eu-west-1")),
        entry("provisioned(100, 50)", PLAIN.provisioned(100, 50)));
  }

  private static Stream<Entry<String, TableSpec>> globalIndexes() {
    return Stream.of(
        entry(
            "globalIndex(\"by-mail\", index -> index.partitionKey(\"mail\", STRING))",
            PLAIN.globalIndex("by-mail", index -> index.partitionKey("mail", STRING))),
        entry(
            "globalIndex(\"by-mail\", index -> index.partitionKey(\"mail\", STRING)"
                + ".sortKey(\"placed\", NUMBER))",
            PLAIN.globalIndex(
                "by-mail", index -> index.partitionKey("mail", STRING).sortKey("placed", NUMBER))),
        entry(
            "globalIndex(\"by-mail\", index -> index.partitionKey(\"mail\", STRING)"
                + ".projectingKeysOnly())",
            PLAIN.globalIndex(
                "by-mail", index -> index.partitionKey("mail", STRING).projectingKeysOnly())),
        entry(
            "globalIndex(\"by-mail\", index -> index.partitionKey(\"mail\", STRING)"
                + ".projecting(\"total\"))",
            PLAIN.globalIndex(
                "by-mail", index -> index.partitionKey("mail", STRING).projecting("total"))));
  }

  private static Stream<Entry<String, TableSpec>> localIndexes() {
    return Stream.of(
        entry(
            "localIndex(\"by-sum\", LocalIndex.sortedBy(\"sum\", NUMBER))",
            SORTED.localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))),
        entry(
            "localIndex(\"by-sum\", LocalIndex.sortedBy(\"sum\", NUMBER).projectingKeysOnly())",
            SORTED.localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER).projectingKeysOnly())),
        entry(
            "localIndex(\"by-sum\", LocalIndex.sortedBy(\"sum\", NUMBER).projecting(\"note\"))",
            SORTED.localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER).projecting("note"))));
  }

  private static Stream<Entry<String, TableSpec>> traits() {
    return Stream.of(
        with("GlobalReplicas.in(\"eu-central-1\")", GlobalReplicas.in("eu-central-1")),
        with("Streams.on()", Streams.on()),
        with("Streams.off()", Streams.off()),
        with("Streams.of(KEYS_ONLY)", Streams.of(KEYS_ONLY)),
        with("Encryption.awsOwned()", Encryption.awsOwned()),
        with("Encryption.awsManaged()", Encryption.awsManaged()),
        with(
            "Encryption.customerManaged(\"alias/prod-key\")",
            Encryption.customerManaged("alias/prod-key")),
        with("ProvisionedCapacity.of().read(10)", ProvisionedCapacity.of().read(10)),
        with("ProvisionedCapacity.of().write(10)", ProvisionedCapacity.of().write(10)),
        with(
            "ProvisionedCapacity.of(100, 50).index(\"by-mail\", 10, 7)",
            ProvisionedCapacity.of(100, 50).index("by-mail", 10, 7)),
        with("DeletionProtection.on()", DeletionProtection.on()),
        with(
            "Protection.onForNewTable().deletionProtection(false)",
            Protection.onForNewTable().deletionProtection(false)),
        with(
            "Protection.onForNewTable().recovery(false)",
            Protection.onForNewTable().recovery(false)),
        with("PointInTimeRecovery.on()", PointInTimeRecovery.on()),
        with("TimeToLive.on(\"ttl\")", TimeToLive.on("ttl")),
        with("TimeToLive.off()", TimeToLive.off()),
        with("TableTags.of(\"team\", \"orders\")", TableTags.of("team", "orders")),
        with("TableTags.of(\"id\", \"ddb-1\")", TableTags.of("id", "ddb-1")),
        with("TableTags.of(\"organization\", \"acme\")", TableTags.of("organization", "acme")),
        with("TableTags.of(\"environment\", \"prod\")", TableTags.of("environment", "prod")),
        with("StorageClass.infrequentAccess()", StorageClass.infrequentAccess()),
        with("ContributorInsights.on()", ContributorInsights.on()),
        with("ContributorInsights.on().everyIndex()", ContributorInsights.on().everyIndex()),
        with("Environment.production(\"shop\")", Environment.production("shop")));
  }

  private static Stream<Entry<String, TableSpec>> ofServices() {
    return Stream.of(
        with("TableKey.alias(\"alias/orders\")", TableKey.alias("alias/orders")),
        with(
            "TableKey.alias(\"alias/orders\").deletionWindow(Duration.ofDays(30))",
            TableKey.alias("alias/orders").deletionWindow(Duration.ofDays(30))),
        with("Autoscaling.off()", Autoscaling.off()),
        with("Autoscaling.on().read(10, 1000)", Autoscaling.on().read(10, 1000)),
        with("Autoscaling.on().write(10, 1000)", Autoscaling.on().write(10, 1000)),
        with(
            "Autoscaling.on().read(Scaler.on().target(50))",
            Autoscaling.on().read(Scaler.on().target(50))),
        with(
            "Autoscaling.on().write(Scaler.on().target(50))",
            Autoscaling.on().write(Scaler.on().target(50))),
        with("Alarms.of().withNoOthers()", Alarms.of().withNoOthers()),
        with("Alarms.throttles().actions(\"" + TOPIC + "\")", Alarms.throttles().actions(TOPIC)),
        with("Alarms.of().readThrottles(10)", Alarms.of().readThrottles(10)),
        with("Alarms.of().writeThrottles(10)", Alarms.of().writeThrottles(10)),
        with("Backup.daily()", Backup.daily()),
        with(
            "Backup.daily().schedule(\"cron(0 3 ? * * *)\")",
            Backup.daily().schedule("cron(0 3 ? * * *)")),
        with(
            "Backup.daily().coldStorageAfter(Duration.ofDays(60))",
            Backup.daily().coldStorageAfter(Duration.ofDays(60))),
        with(
            "Backup.daily().keepFor(Duration.ofDays(365))",
            Backup.daily().keepFor(Duration.ofDays(365))),
        with("Backup.daily().vaultKey(\"" + KEY + "\")", Backup.daily().vaultKey(KEY)));
  }

  private static Entry<String, TableSpec> with(String call, Trait trait) {
    return entry(call, INDEXED.with(trait));
  }
}
