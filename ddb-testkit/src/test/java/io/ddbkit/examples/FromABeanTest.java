package io.ddbkit.examples;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static io.ddbkit.testkit.assertion.DdbAssertions.assertThatTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional.keyEqualTo;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.bean.BeanDiffersException;
import io.ddbkit.provisioner.bean.BeanTable;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.TestDatabase;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Lags;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The beans of an enhanced client that a service has already. */
class FromABeanTest {
  // region bean
  static final TableSchema<Invoice> SCHEMA = TableSchema.fromBean(Invoice.class);

  static final TableSpec INVOICES =
      BeanTable.of(SCHEMA)
          .named("invoices")
          .with(Protection.recoveryOnly(), TimeToLive.on("expiresAt"));

  static void start(TableProvisioner tables) {
    BeanTable.of(SCHEMA).check(INVOICES).throwIfErrors();
    tables.createMissing(INVOICES);
  }

  // endregion

  private static Invoice invoice() {
    var invoice = new Invoice();
    invoice.setCustomer("anna");
    invoice.setNumber("2026-17");
    invoice.setStatus("open");
    invoice.setDueAt(1_800_000_000L);
    invoice.setExpiresAt(4_000_000_000L);
    return invoice;
  }

  private static DynamoDbTable<Invoice> table(DynamoDbClient dynamoDb, String name) {
    return DynamoDbEnhancedClient.builder().dynamoDbClient(dynamoDb).build().table(name, SCHEMA);
  }

  private static void writeAndRead(DynamoDbClient dynamoDb) {
    var table = table(dynamoDb, "invoices");
    table.putItem(invoice());
    var byStatus = table.index("by-status").query(keyEqualTo(key("open")));
    var byDue = table.index("by-due").query(keyEqualTo(key("anna")));

    assertThat(table.getItem(invoice())).isEqualTo(invoice());
    assertThat(byStatus.stream().flatMap(page -> page.items().stream())).containsExactly(invoice());
    assertThat(byDue.stream().flatMap(page -> page.items().stream())).containsExactly(invoice());
  }

  private static Key key(String partition) {
    return Key.builder().partitionValue(partition).build();
  }

  @Test
  void becomesACheckedRecoveredExpiringTable() {
    try (var engine = SimulatedEngine.start();
        var space = engine.space("bean")) {
      start(space.provisioner());

      writeAndRead(space.client());
      assertThatTable(space, INVOICES).matchesItsSpec();
      assertThat(expiry(space.client(), "invoices")).isEqualTo(TimeToLiveStatus.ENABLED);
      assertThat(recovery(space.client(), "invoices")).isEqualTo(PointInTimeRecoveryStatus.ENABLED);
    }
  }

  @Test
  void becomesATableOfDynamoDbLocalWhichKnowsNoRecovery() {
    var database = new TestDatabase();
    start(database.provisioner());

    writeAndRead(database.client());
    assertThatTable(database.provisioner(), INVOICES).matchesItsSpec();
  }

  @Test
  void aKeyOfAnotherTypeIsRefusedWithBothPlaces() {
    var byNumber =
        TableSpec.named("invoices").partitionKey("customer", STRING).sortKey("number", NUMBER);

    assertThatThrownBy(() -> BeanTable.of(SCHEMA).check(byNumber).throwIfErrors())
        .isInstanceOf(BeanDiffersException.class)
        .hasMessageContaining("number (STRING)   by attribute number of io.ddbkit.examples.Invoice")
        .hasMessageContaining("number (NUMBER)   by sortKey(\"number\", NUMBER) at FromABeanTest");
  }

  /** What the README says of the enhanced client's own way. */
  @Test
  void theEnhancedClientsOwnCreateTableStopsHalfWay() {
    var slow =
        SimulatedSettings.DEFAULTS
            .without(Lags.DESCRIBE)
            .with(Delays.CREATE_TABLE, Span.always(Duration.ofMinutes(5)));
    try (var engine = SimulatedEngine.start(slow);
        var space = engine.space("own-way")) {
      table(space.client(), "invoices").createTable();

      var made = space.client().describeTable(r -> r.tableName("invoices")).table();
      assertThat(made.tableStatus()).isEqualTo(TableStatus.CREATING);
      assertThat(made.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
      assertThat(made.globalSecondaryIndexes())
          .allMatch(index -> index.projection().projectionTypeAsString().equals("ALL"));
      assertThat(made.streamSpecification()).isNull();
      space.client().waiter().waitUntilTableExists(r -> r.tableName("invoices"));
      assertThat(expiry(space.client(), "invoices")).isEqualTo(TimeToLiveStatus.DISABLED);
      assertThat(recovery(space.client(), "invoices"))
          .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
    }
  }

  private static TimeToLiveStatus expiry(DynamoDbClient dynamoDb, String table) {
    return dynamoDb
        .describeTimeToLive(r -> r.tableName(table))
        .timeToLiveDescription()
        .timeToLiveStatus();
  }

  private static PointInTimeRecoveryStatus recovery(DynamoDbClient dynamoDb, String table) {
    var backups =
        dynamoDb.describeContinuousBackups(r -> r.tableName(table)).continuousBackupsDescription();
    assertThat(backups.continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
    return backups.pointInTimeRecoveryDescription().pointInTimeRecoveryStatus();
  }
}
