package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Billing.Maxima;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams.View;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoldenTextsTest {

  @Test
  void everythingThatIsWrongWithATable() {
    var broken =
        TableSpec.named("a?")
            .partitionKey("id", STRING)
            .globalIndex("by mail", index -> index.partitionKey("mail", STRING))
            .globalIndex("by-nothing", index -> index.sortKey("at", NUMBER))
            .globalIndex("by-id", index -> index.partitionKey("id", NUMBER))
            .globalIndex(
                "by-twice", index -> index.partitionKey("mail", STRING).sortKey("mail", STRING))
            .globalIndex("by-total", index -> index.partitionKey("total", NUMBER).projecting())
            .globalIndex(
                "by-much", index -> index.partitionKey("much", STRING).projecting(names(21)))
            .localIndex("by-total", LocalIndex.sortedBy("total", NUMBER))
            .billing(
                Billing.OnDemand.builder()
                    .maxRead(0)
                    .putIndexes("by-typo", Maxima.of().read(10))
                    .build())
            .with(ProvisionedCapacity.of(0, 5), TimeToLive.on(""))
            .with(
                Protection.onForNewTable().recoveryPeriod(Duration.ofDays(36)),
                Encryption.customerManaged(" "))
            .override(Streams.off(), " ");

    Golden.checkWithoutLines(GoldenTextsTest.class, "broken-table.txt", broken.check().text());
  }

  @Test
  void traitsThatContradictEachOther() {
    var disputed =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .onDemand()
            .with(ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5))
            .with(Streams.of(View.KEYS_ONLY), Streams.of(View.NEW_IMAGE), Streams.on())
            .with(TimeToLive.on("ttl"), TimeToLive.off())
            .with(
                Protection.deletionProtectionAndRecovery(),
                Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7)),
                Protection.off());

    Golden.checkWithoutLines(GoldenTextsTest.class, "conflicts.txt", disputed.check().text());
  }

  @Test
  void whereEveryValueOfATableCameFrom() {
    var orders =
        TableSpec.named("orders")
            .partitionKey("customerId", STRING)
            .sortKey("placedAt", NUMBER)
            .globalIndex("by-status", index -> index.partitionKey("status", STRING).projecting("a"))
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .onDemand()
            .with(
                Streams.on(),
                TimeToLive.on("ttl"),
                Protection.onForNewTable(),
                Protection.deletionProtectionAndRecovery())
            .override(ProvisionedCapacity.of().read(100), "steady load since May");

    Golden.checkWithoutLines(GoldenTextsTest.class, "explanation.txt", orders.compose().explain());
  }

  @Test
  void theProductionPatternInTheProductionEnvironment() {
    var orders =
        TableSpec.named("orders")
            .partitionKey("customerId", STRING)
            .sortKey("placedAt", NUMBER)
            .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
            .with(Environment.production("shop"))
            .with(TablePattern.productionTable("alias/prod-key", 100, 50))
            .with(Autoscaling.on().read(50, 1000).write(50, 1000).everyIndex())
            .with(TableTags.of("team", "orders"), Backup.daily().withoutColdStorage());

    Golden.checkWithoutLines(GoldenTextsTest.class, "production.txt", orders.compose().explain());
  }

  @Test
  void oneConflictOfEachKind() {
    var kinds = new StringBuilder();
    kinds(orders())
        .forEach(
            (kind, spec) -> {
              kinds.append("# ").append(kind).append("\n\n");
              spec.check().all().stream()
                  .filter(finding -> finding.rule().startsWith("compose."))
                  .forEach(finding -> kinds.append(finding.text()).append('\n'));
            });

    Golden.checkWithoutLines(GoldenTextsTest.class, "kinds-of-conflicts.txt", kinds.toString());
  }

  private static Map<String, TableSpec> kinds(TableSpec orders) {
    var kinds = new LinkedHashMap<String, TableSpec>();
    kinds.put("Two callers", orders.with(Streams.on(), Streams.off()));
    kinds.put(
        "One trait twice, with different values",
        orders.with(TimeToLive.on("a"), TimeToLive.on("b")));
    kinds.put(
        "Two patterns",
        orders.with(TablePattern.sessionStore(), TablePattern.analytics(1000, 2000)));
    kinds.put("Two environments", orders.with(Environment.dev("a"), Environment.dev("b")));
    kinds.put(
        "A required value",
        orders.with(GlobalReplicas.in("eu-west-1"), Streams.of(View.KEYS_ONLY)));
    kinds.put(
        "A required value, and an override",
        orders.with(GlobalReplicas.in("eu-west-1")).override(Streams.off(), "it costs"));
    kinds.put(
        "An entry that is removed",
        orders
            .withoutGlobalIndex("by-mail")
            .with(GlobalReplicas.in("eu-west-1").without("eu-west-1")));
    kinds.put(
        "A setting that is the same in all replicas",
        orders.with(GlobalReplicas.in("eu-west-1", r -> r.with(TimeToLive.on()))));
    kinds.put(
        "What an environment forces",
        orders.with(
            Environment.dev("shop"),
            ProvisionedCapacity.of(100, 50),
            GlobalReplicas.in("eu-west-1")));
    kinds.put("An override without a reason", orders.override(Streams.on(), " "));
    return kinds;
  }

  private static TableSpec orders() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING));
  }

  private static String[] names(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> "a" + n).toArray(String[]::new);
  }
}
