package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ddbkit.testkit.simulated.setting.Quotas;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * How often something may be changed, and how much there may be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>
 */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
class QuotasTest {

  private static void assertLimit(ThrowingCallable call, String text) {
    assertThatExceptionOfType(LimitExceededException.class)
        .isThrownBy(call)
        .withMessageContaining(text);
  }

  private static void read(Account account, long units) {
    account.update(
        "orders",
        r -> r.provisionedThroughput(t -> t.readCapacityUnits(units).writeCapacityUnits(10L)));
    account.pass("PT2S");
  }

  /** Four decreases at any time of a day; then one, if there was none for an hour. */
  @Test
  void throughputIsDecreasedFourTimesThenOnceAnHour() {
    try (var account = new Account()) {
      account.provisioned("orders");
      IntStream.of(9, 8, 7, 6).forEach(units -> read(account, units));
      assertThat(account.describe("orders").provisionedThroughput().numberOfDecreasesToday())
          .isEqualTo(4);

      assertLimit(
          () -> read(account, 5),
          "Number of decreases today: 4. Last decrease at Monday, November 2, 2026 8:03:07 AM UTC."
              + " Next decrease can be made at Monday, November 2, 2026 9:03:07 AM UTC");
      read(account, 20);
      account.pass("PT1H");
      read(account, 5);
      assertLimit(() -> read(account, 4), "Provisioned throughput decreases are limited");
    }
  }

  /** The next day by UTC begins anew. */
  @Test
  void decreasesAreCountedByTheDay() {
    try (var account = new Account()) {
      account.provisioned("orders");
      IntStream.of(9, 8, 7, 6).forEach(units -> read(account, units));
      account.pass("PT24H");
      IntStream.of(5, 4, 3, 2).forEach(units -> read(account, units));
      assertThat(account.describe("orders").provisionedThroughput().numberOfDecreasesToday())
          .isEqualTo(4);
    }
  }

  private static void toOnDemand(Account account) {
    account.update("orders", r -> r.billingMode(BillingMode.PAY_PER_REQUEST));
    account.pass("PT3M");
  }

  private static void toProvisioned(Account account) {
    account.update(
        "orders",
        r ->
            r.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(t -> t.readCapacityUnits(1L).writeCapacityUnits(1L)));
    account.pass("PT3M");
  }

  /**
   * To on-demand four times within 24 hours that move along; to provisioned at any time.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-switching-capacity-modes.html">Switching
   *     capacity modes</a>
   */
  @Test
  void aTableBecomesOnDemandFourTimesADay() {
    try (var account = new Account()) {
      account.provisioned("orders");
      for (int i = 0; i < 4; i++) {
        toOnDemand(account);
        toProvisioned(account);
      }
      assertLimit(() -> toOnDemand(account), "Update to PayPerRequest mode are limited");
      account.pass("PT24H");
      toOnDemand(account);
      assertThat(account.describe("orders").billingModeSummary().billingModeAsString())
          .isEqualTo("PAY_PER_REQUEST");
    }
  }

  private static void store(Account account, TableClass tableClass) {
    account.update("orders", r -> r.tableClass(tableClass));
    account.pass("PT6S");
  }

  @Test
  void theTableClassIsChangedTwiceInThirtyDays() {
    try (var account = new Account()) {
      account.onDemand("orders");
      store(account, TableClass.STANDARD_INFREQUENT_ACCESS);
      store(account, TableClass.STANDARD);

      assertLimit(
          () -> store(account, TableClass.STANDARD_INFREQUENT_ACCESS),
          "Updates to TableClass are limited to 2 times in 30 day(s)");
      account.pass("PT720H");
      store(account, TableClass.STANDARD_INFREQUENT_ACCESS);
    }
  }

  private static void encrypt(Account account, boolean isOwnKey) {
    account.update("orders", r -> r.sseSpecification(s -> s.enabled(isOwnKey)));
    account.pass("PT23S");
  }

  /** Four times a day, and once more after six quiet hours; back to DynamoDB's key always. */
  @Test
  void theKeyIsChangedFourTimesADay() {
    try (var account = new Account()) {
      account.onDemand("orders");
      for (int i = 0; i < 4; i++) {
        encrypt(account, true);
        encrypt(account, false);
      }
      assertLimit(
          () -> encrypt(account, true), "Encryption mode changes are limited in the 24h window");
      account.pass("PT6H");
      encrypt(account, true);
      assertThat(account.describe("orders").sseDescription().statusAsString()).isEqualTo("ENABLED");
    }
  }

  private static void create(Account account, int number) {
    account.client.createTable(
        Account.table("orders-" + number).billingMode(BillingMode.PAY_PER_REQUEST).build());
  }

  /** So many tables at once may be in transition. */
  @Test
  void fewTablesAreInTransitionAtOnce() {
    try (var account = new Account(PUNCTUAL.with(Quotas.IN_TRANSITION, 2))) {
      create(account, 1);
      create(account, 2);
      assertLimit(
          () -> create(account, 3),
          "Only 2 tables can be created, updated, or deleted simultaneously");
      account.pass("PT10S");
      create(account, 3);
    }
  }

  /** Fewer if one with an index is to be made. */
  @Test
  void fewerTablesAreInTransitionAtOnceWithIndexes() {
    try (var account = new Account(PUNCTUAL.with(Quotas.IN_TRANSITION_WITH_INDEXES, 1))) {
      create(account, 1);
      create(account, 2);
      assertLimit(
          () ->
              account.client.createTable(
                  Account.table("indexed")
                      .attributeDefinitions(Account.definition("id"), Account.definition("mail"))
                      .billingMode(BillingMode.PAY_PER_REQUEST)
                      .globalSecondaryIndexes(
                          i ->
                              i.indexName("by-mail")
                                  .keySchema(k -> k.attributeName("mail").keyType("HASH"))
                                  .projection(p -> p.projectionType("ALL")))
                      .build()),
          "Only 1 indexed tables can be created simultaneously");
    }
  }

  @Test
  void anAccountHasSoManyTables() {
    try (var account = new Account(PUNCTUAL.with(Quotas.TABLES, 1))) {
      account.onDemand("orders");
      assertLimit(() -> create(account, 1), "number of tables");
    }
  }

  @Test
  void withoutTheQuotasEverythingMayBeDoneAgain() {
    SimulatedSettings settings =
        PUNCTUAL
            .without(Quotas.DECREASES_AT_ONCE)
            .without(Quotas.DECREASES_A_DAY)
            .without(Quotas.TO_ON_DEMAND)
            .without(Quotas.STORAGE_CLASS)
            .without(Quotas.ENCRYPTION);
    try (var account = new Account(settings)) {
      account.provisioned("orders");
      IntStream.of(9, 8, 7, 6, 5).forEach(units -> read(account, units));
      for (int i = 0; i < 5; i++) {
        store(account, TableClass.STANDARD_INFREQUENT_ACCESS);
        store(account, TableClass.STANDARD);
        encrypt(account, true);
        encrypt(account, false);
        toOnDemand(account);
        toProvisioned(account);
      }
      assertThat(account.status("orders")).isEqualTo("ACTIVE");
    }
  }
}
