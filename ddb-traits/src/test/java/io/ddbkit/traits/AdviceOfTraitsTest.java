package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.BINARY;
import static io.ddbkit.traits.Told.orders;
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

    assertThat(Told.of(spec)).containsExactly(UNSAID);
    assertThat(spec.check().errors()).isEmpty();
    assertThat(spec.check().all().get(0).statements())
        .extracting(Statement::toString)
        .singleElement()
        .asString()
        .startsWith("off, recovery on by Protection.onForNewTable().deletionProtection(false) at ");
  }

  @Test
  void whoSpeaksOfRecoveryOrOfDeletionAloneIsNotWarned() {
    assertThat(Told.of(DeletionProtection.off())).isEmpty();
    assertThat(Told.of(Protection.onForNewTable())).isEmpty();
    assertThat(Told.of(Protection.onForNewTable().deletionProtection(true))).isEmpty();
    assertThat(Told.of(Protection.off())).isEmpty();
    assertThat(Told.of(Protection.recoveryOnly())).isEmpty();
    assertThat(Told.of(UNPROTECTED, Protection.onForNewTable().recoveryPeriod(Duration.ofDays(7))))
        .isEmpty();
    assertThat(Told.of(UNPROTECTED, Protection.onForNewTable())).containsExactly(UNSAID);
  }

  @Test
  void expiryByAKeyOfAnotherTypeThanNumberIsWarnedOf() {
    var rule = "time-to-live.attribute.number at timeToLive.attribute";
    var raw = orders().globalIndex("by-due", index -> index.partitionKey("due", BINARY));

    assertThat(Told.of(TimeToLive.on("mail"))).containsExactly(rule);
    assertThat(Told.of(TimeToLive.on("id"))).containsExactly(rule);
    assertThat(Told.of(raw.with(TimeToLive.on("due")))).containsExactly(rule);
    assertThat(Told.of(TimeToLive.on("placed"))).isEmpty();
    assertThat(Told.of(TimeToLive.on("expires"))).isEmpty();
    assertThat(Told.of(TimeToLive.off())).isEmpty();
    assertThat(orders(TimeToLive.on("id")).check().errors()).isEmpty();
  }

  @Test
  void aKeyOfAnotherRegionIsAnErrorWhereTheRegionIsSaid() {
    var key =
        Encryption.customerManaged("arn:aws:kms:eu-west-1:111122223333:key/" + "0-".repeat(5));

    assertThat(Told.of(key)).isEmpty();
    assertThat(Told.of(orders(key).region("eu-west-1"))).isEmpty();
    assertThat(Told.of(orders(key).region("eu-west-2")))
        .containsExactly("encryption.key.region at encryption");
    assertThat(orders(key).region("eu-west-2").check().errors()).hasSize(1);
    assertThat(orders(key).region("eu-west-2").check().errors().get(0).statements().get(0).value())
        .isEqualTo("eu-west-1, and the table in eu-west-2");
    assertThat(Told.of(orders(Encryption.awsManaged()).region("eu-west-2"))).isEmpty();
  }

  @Test
  void aNameThatIsNoneOfAKeyIsWarnedOf() {
    assertThat(Told.of(Encryption.customerManaged("prod-key")))
        .containsExactly("encryption.key.syntax at encryption");
    assertThat(orders(Encryption.customerManaged("prod-key")).check().errors()).isEmpty();
    assertThat(Told.of(Encryption.customerManaged(" ")))
        .containsExactly("encryption.key at traits[encryption].key.id");
  }
}
