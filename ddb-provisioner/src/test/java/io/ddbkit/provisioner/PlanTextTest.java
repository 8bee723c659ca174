package io.ddbkit.provisioner;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Plans as a person reads them. */
class PlanTextTest {
  private static final TableSpec KEYS =
      TableSpec.named("orders").partitionKey("customerId", STRING).sortKey("placedAt", NUMBER);
  private static final TableSpec INDEXED =
      KEYS.globalIndex("by-status", i -> i.partitionKey("status", STRING).projecting("total"))
          .globalIndex("by-mail", i -> i.partitionKey("mail", STRING));

  private final ProvisionerFixture lab = new ProvisionerFixture();

  @Test
  void ofACreation() {
    check(
        "create.txt",
        INDEXED.with(
            Streams.on(), TimeToLive.on("expiresAt"), Protection.deletionProtectionAndRecovery()));
  }

  @Test
  void ofAnUpdate() {
    lab.standing(
        KEYS.globalIndex("by-status", i -> i.partitionKey("status", STRING).projecting("total"))
            .globalIndex("theirs", i -> i.partitionKey("day", STRING))
            .with(Streams.of(View.KEYS_ONLY), TimeToLive.on("ttl")));

    check(
        "update.txt",
        INDEXED.with(
            ProvisionedCapacity.of(100, 50).index("by-status", 10, 5),
            Streams.of(View.NEW_IMAGE),
            TimeToLive.on("expiresAt"),
            Encryption.customerManaged("alias/prod-key"),
            Protection.deletionProtectionAndRecovery()));
  }

  @Test
  void ofWhatCannotBeDoneWithoutALoss() {
    lab.standing(INDEXED.with(Protection.deletionProtectionAndRecovery()));

    check(
        "destructive.txt",
        TableSpec.named("orders")
            .partitionKey("customerId", STRING)
            .sortKey("orderId", STRING)
            .globalIndex("by-status", i -> i.partitionKey("state", STRING))
            .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))
            .with(Protection.off()));
  }

  @Test
  void ofWhatLoosensOrDisturbs() {
    lab.standing(
        KEYS.with(
            Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(20)),
            Streams.on()));

    check(
        "effects.txt",
        KEYS.provisioned(2, 1)
            .with(
                Protection.deletionProtectionAndRecovery()
                    .recoveryPeriod(Duration.ofDays(7))
                    .deletionProtection(false),
                Streams.off(),
                TimeToLive.on("expiresAt")));
  }

  /** Names come from outside: none of them begins a line of its own, or moves a cursor. */
  @Test
  void ofNamesThatATerminalWouldObey() {
    lab.standing(KEYS.globalIndex("theirs", i -> i.partitionKey("a\nb", STRING)));
    lab.plane.table("orders").becomes(Duration.ZERO, PlanTextTest::named);
    var spec =
        KEYS.globalIndex("ours", i -> i.partitionKey("c\u001b[2J", STRING))
            .with(TimeToLive.on("x\r\ny"));

    var plan = lab.provisioner().plan(spec);

    assertThat(plan.text())
        .contains("switch on time to live")
        .contains("whose x\\r\\ny is past")
        .contains("c\\u001b[2J")
        .contains("left alone: globalIndexes[a\\tb]")
        .doesNotContain("\r", "\t", "\u001b");
  }

  private static void named(TableDescription.Builder table) {
    table.globalSecondaryIndexes(
        table.build().globalSecondaryIndexes().stream()
            .map(index -> index.copy(i -> i.indexName("a\tb")))
            .toList());
  }

  private void check(String name, TableSpec spec) {
    var provisioner = lab.provisioner(b -> b.leaveOut(Encryption.ENCRYPTION, "no keys here"));
    Golden.check(PlanTextTest.class, name, provisioner.plan(spec).text());
  }
}
