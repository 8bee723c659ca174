package io.ddbkit.traits;

import static io.ddbkit.traits.CheckedOrders.orders;
import static io.ddbkit.traits.Encryption.ENCRYPTION;
import static io.ddbkit.traits.TableKey.TABLE_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.traits.EncryptionKey.CustomerManaged;
import io.ddbkit.traits.TableKey.KmsKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableKeyTest {
  private static final TableKey OWN = TableKey.alias("alias/orders");

  @Test
  void aNewKeyIsRotatedAndCanBeSavedForAWeek() {
    var made =
        new KmsKey.Created("alias/orders", Optional.of(true), Optional.of(7), Optional.empty());
    var table = orders(OWN).compose();

    assertThat(table.get(TABLE_KEY)).contains(made);
    assertThat(table.enforced(TABLE_KEY, Optional.of(new KmsKey.None()))).contains(made);
  }

  @Test
  void aKeyThatStandsIsLeftAsItIs() {
    var live =
        new KmsKey.Created(
            "alias/orders", Optional.of(false), Optional.of(30), Optional.of("theirs"));

    assertThat(orders(OWN).compose().enforced(TABLE_KEY, Optional.of(live)))
        .contains(
            new KmsKey.Created(
                "alias/orders", Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void theTableIsEncryptedByIt() {
    var table = orders(OWN).compose();

    assertThat(table.get(ENCRYPTION)).contains(new CustomerManaged("alias/orders"));
    assertThat(table.explain(ENCRYPTION)).contains("TableKey.alias(\"alias/orders\")");
  }

  @Test
  void encryptionMayNameItToo() {
    var arn = "arn:aws:kms:eu-west-1:111122223333:alias/orders";

    assertThat(CheckedOrders.findings(OWN, Encryption.awsOwnedForNewTable())).isEmpty();
    assertThat(CheckedOrders.findings(OWN, Encryption.customerManaged("alias/orders"))).isEmpty();
    assertThat(CheckedOrders.findings(OWN, Encryption.customerManaged(arn))).isEmpty();
    assertThat(orders(OWN, Encryption.customerManaged(arn)).compose().get(ENCRYPTION))
        .contains(new CustomerManaged(arn));
  }

  @Test
  void anotherKeyBesideItIsAConflictThatNobodyCanDecide() {
    var other = Encryption.customerManaged("arn:aws:kms:eu-west-1:111122223333:alias/my-orders");

    assertThat(CheckedOrders.findings(OWN, Encryption.awsOwned()))
        .containsExactly("compose.needed at encryption");
    assertThat(CheckedOrders.findings(OWN, other)).containsExactly("compose.needed at encryption");
    assertThat(CheckedOrders.origins(OWN, Encryption.awsOwned()))
        .containsExactlyInAnyOrder("Encryption.awsOwned()", "TableKey.alias(\"alias/orders\")");
    assertThat(CheckedOrders.remedies(OWN, Encryption.awsOwned()))
        .containsExactly("remove Encryption.awsOwned(), or TableKey.alias(\"alias/orders\")");
    assertThat(CheckedOrders.findings(orders(OWN).override(Encryption.awsOwned(), "cheaper")))
        .containsExactly("compose.needed at encryption");
  }

  @Test
  void twoKeysContradict() {
    assertThat(CheckedOrders.findings(OWN, TableKey.alias("alias/mine")))
        .contains("compose.conflict at tableKey.alias");
    assertThat(CheckedOrders.findings(OWN.rotation(true), OWN.rotation(false)))
        .containsExactly("compose.conflict at tableKey.rotation");
    assertThat(CheckedOrders.findings(OWN.rotation(false), OWN.deletionWindow(Duration.ofDays(9))))
        .isEmpty();
  }

  @Test
  void aFaultOfTheAliasIsToldOnce() {
    assertThat(CheckedOrders.findings(TableKey.alias("alias/my orders")))
        .containsExactly("table-key.alias at traits[tableKey].key.alias");
  }
}
