package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.BINARY;
import static io.ddbkit.traits.CheckedOrders.orders;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the first traits are warned of, and what of a key is an error. */
class AdviceOfTraitsTest {
  private static final Protection UNPROTECTED =
      Protection.onForNewTable().deletionProtection(false);
  private static final String UNSAID = "protection.recovery.unsaid at deletionProtection";

  @Test
  void deletionProtectionThatIsOffAloneWarnsThatRecoveryStaysOn() {
    var spec = orders(UNPROTECTED);

    assertThat(CheckedOrders.findings(spec)).containsExactly(UNSAID);
    assertThat(spec.check().errors()).isEmpty();
    assertThat(spec.check().all().get(0).statements())
        .extracting(Statement::toString)
        .singleElement()
        .asString()
        .startsWith("off, recovery on by Protection.onForNewTable().deletionProtection(false) at ");
  }

  @Test
  void whoSpeaksOfRecoveryOrOfDeletionAloneIsNotWarned() {
    assertThat(CheckedOrders.findings(DeletionProtection.off())).isEmpty();
    assertThat(CheckedOrders.findings(Protection.onForNewTable())).isEmpty();
    assertThat(CheckedOrders.findings(Protection.onForNewTable().deletionProtection(true)))
        .isEmpty();
    assertThat(CheckedOrders.findings(Protection.off())).isEmpty();
    assertThat(CheckedOrders.findings(Protection.recoveryOnly())).isEmpty();
    assertThat(
            CheckedOrders.findings(
                UNPROTECTED, Protection.onForNewTable().recoveryPeriod(Duration.ofDays(7))))
        .isEmpty();
    assertThat(CheckedOrders.findings(UNPROTECTED, PointInTimeRecovery.on())).isEmpty();
    assertThat(CheckedOrders.findings(UNPROTECTED, PointInTimeRecovery.off())).isEmpty();
    assertThat(CheckedOrders.findings(UNPROTECTED, Protection.onForNewTable()))
        .containsExactly(UNSAID);
  }

  @Test
  void expiryByAKeyOfAnotherTypeThanNumberIsWarnedOf() {
    var rule = "time-to-live.attribute.number at timeToLive.attribute";
    var raw = orders().globalIndex("by-due", index -> index.partitionKey("due", BINARY));

    assertThat(CheckedOrders.findings(TimeToLive.on("mail"))).containsExactly(rule);
    assertThat(CheckedOrders.findings(TimeToLive.on("id"))).containsExactly(rule);
    assertThat(CheckedOrders.findings(raw.with(TimeToLive.on("due")))).containsExactly(rule);
    assertThat(CheckedOrders.findings(TimeToLive.on("placed"))).isEmpty();
    assertThat(CheckedOrders.findings(TimeToLive.on("expires"))).isEmpty();
    assertThat(CheckedOrders.findings(TimeToLive.off())).isEmpty();
    assertThat(orders(TimeToLive.on("id")).check().errors()).isEmpty();
  }

  @Test
  void aKeyOfAnotherRegionIsAnErrorWhereTheRegionIsSaid() {
    var key =
        Encryption.customerManaged("arn:aws:kms:eu-west-1:111122223333:key/" + "0-".repeat(5));

    assertThat(CheckedOrders.findings(key)).isEmpty();
    assertThat(CheckedOrders.findings(orders(key).region("eu-west-1"))).isEmpty();
    assertThat(CheckedOrders.findings(orders(key).region("eu-west-2")))
        .containsExactly("encryption.key.region at encryption");
    assertThat(orders(key).region("eu-west-2").check().errors()).hasSize(1);
    assertThat(orders(key).region("eu-west-2").check().errors().get(0).statements().get(0).value())
        .isEqualTo("eu-west-1, and the table in eu-west-2");
    assertThat(CheckedOrders.findings(orders(Encryption.awsManaged()).region("eu-west-2")))
        .isEmpty();
  }

  @Test
  void aNameThatIsNoneOfAKeyIsWarnedOf() {
    assertThat(CheckedOrders.findings(Encryption.customerManaged("prod-key")))
        .containsExactly("encryption.key.syntax at encryption");
    assertThat(orders(Encryption.customerManaged("prod-key")).check().errors()).isEmpty();
    assertThat(CheckedOrders.findings(Encryption.customerManaged(" ")))
        .containsExactly("encryption.key at traits[encryption].key.id");
  }
}
