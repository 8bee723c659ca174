package io.ddbkit.testkit.engine;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.internal.space.Clients;
import io.ddbkit.testkit.internal.space.SpaceNames;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Environment;
import io.ddbkit.traits.Protection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Spaces on DynamoDB Local, kept apart in either way. */
@Timeout(120)
class SpaceTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("id", STRING)
          .with(
              Protection.deletionProtectionAndRecovery(),
              Encryption.customerManaged("alias/prod-key"));

  private static EmbeddedEngine local;

  @BeforeAll
  static void start() {
    local = EmbeddedEngine.start();
  }

  @AfterAll
  static void stop() {
    local.close();
  }

  /** A database of its own for each test of names, since those list what is there. */
  private static ConnectedEngine engine(Isolation isolation) {
    return ConnectedEngine.builder("test", local.space().connection(), isolation)
        .unsupportedSettings(local.unsupportedSettings())
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void isClearedOfItemsAndKeepsItsTables(Isolation isolation) {
    var notes = TableSpec.named("notes").partitionKey("id", STRING).sortKey("at", NUMBER);
    try (var engine = engine(isolation);
        var one = engine.space("same");
        var other = engine.space("same")) {
      for (var space : List.of(one, other)) {
        space.provisioner().createMissing(space.specFor(ORDERS), space.specFor(notes));
        put(space, "orders", 3);
        put(space, "notes", 60);
      }

      one.clear();

      assertThat(items(one, "orders")).isZero();
      assertThat(items(one, "notes")).isZero();
      assertThat(items(other, "orders")).isEqualTo(3);
      assertThat(items(other, "notes")).isEqualTo(60);
    }
  }

  /** Items whose size makes several pages of a scan, by names that are reserved words. */
  private static void put(Space space, String table, int count) {
    for (int i = 0; i < count; i++) {
      var item =
          Map.of(
              "id", AttributeValue.fromS("a"),
              "at", AttributeValue.fromN("" + i),
              "size", AttributeValue.fromS("x".repeat(40_000)));
      var unique = new HashMap<>(item);
      if (table.equals("orders")) {
        unique.put("id", AttributeValue.fromS("a" + i));
      }
      space.client().putItem(r -> r.tableName(space.tableName(table)).item(unique));
    }
  }

  private static int items(Space space, String table) {
    return space.client().scanPaginator(r -> r.tableName(space.tableName(table))).stream()
        .mapToInt(page -> page.items().size())
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void doesNotSeeWhatAnotherMade(Isolation isolation) {
    try (var engine = engine(isolation);
        var one = engine.space("same");
        var other = engine.space("same")) {
      one.provisioner().createMissing(one.specFor(ORDERS));

      assertThat(one.client().describeTable(r -> r.tableName(one.tableName("orders"))).table())
          .isNotNull();
      assertThat(other.provisioner().read(other.specFor(ORDERS))).isEmpty();
      assertThat(one.engine()).isSameAs(engine);
    }
  }

  @ParameterizedTest
  @EnumSource
  void dropsAtItsEndWhatItMadeAndNothingElse(Isolation isolation) {
    try (var engine = engine(isolation)) {
      var one = engine.space();
      var other = engine.space();
      var look = new Clients(one.connection()).dynamoDb();
      other.provisioner().createMissing(other.specFor(ORDERS));
      one.provisioner()
          .createMissing(one.specFor(ORDERS), one.specFor(ORDERS.toBuilder().name("more").build()));

      one.close();
      one.close();

      assertThat(look.listTables().tableNames()).noneMatch(name -> name.endsWith("more"));
      assertThat(other.provisioner().read(other.specFor(ORDERS))).isPresent();
      assertThatIllegalStateException()
          .isThrownBy(one::client)
          .withMessageContaining("This space of the test engine at http://127.0.0.1:")
          .withMessageEndingWith("is closed. Open another one: engine.space().");
    }
  }

  @Test
  void anEngineThatLivesOnIsLeftAsItWas() {
    DynamoDbClient look;
    try (var engine = engine(Isolation.NAMES)) {
      var open = engine.space("open");
      look = new Clients(open.connection()).dynamoDb();
      Tables.createSimple(look, "not-ours");
      open.provisioner().createMissing(open.specFor(ORDERS));
      assertThat(look.listTables().tableNames()).hasSize(2);
    }
    assertThat(look.listTables().tableNames()).containsExactly("not-ours");
  }

  @Test
  void keepsTheNameWhereThereIsADatabaseForIt() {
    try (var space = local.space()) {
      assertThat(space.tableName("orders")).isEqualTo("orders");
      assertThat(space.specFor(ORDERS)).isEqualTo(ORDERS);
      assertThat(space.engine()).isSameAs(local);
    }
  }

  @Test
  void putsTheTimeAndTheLabelIntoTheName() {
    try (var engine = engine(Isolation.NAMES);
        var space = engine.space("Orders_Test[1]")) {
      var name = space.tableName("orders");

      assertThat(name).matches("ddbkit-\\d{8}T\\d{6}Z-[0-9a-z]{10}-OrdersTest1-orders");
      assertThat(SpaceNames.madeAt(name).orElseThrow())
          .isBetween(Instant.now().minusSeconds(60), Instant.now());
      assertThat(space.specFor(ORDERS).physicalName()).isEqualTo(name);
      assertThat(space.specFor(ORDERS).traits()).containsAll(ORDERS.traits());
    }
  }

  @Test
  void sweepsOldLeftOversOnly() {
    try (var engine = engine(Isolation.NAMES);
        var space = engine.space()) {
      var dynamoDb = space.client();
      var old = SpaceNames.prefix(Instant.now().minus(Duration.ofHours(25)), "Killed") + "orders";
      var young = space.tableName("orders");
      for (var table : new String[] {old, young, "orders", "ddbkit-orders", "ddbkit-20260101-x"}) {
        Tables.createSimple(dynamoDb, table);
      }

      assertThat(engine.sweep(Duration.ofHours(24))).containsExactly(old);
      assertThat(dynamoDb.listTables().tableNames())
          .containsExactlyInAnyOrder(young, "orders", "ddbkit-orders", "ddbkit-20260101-x");
    }
  }

  @Test
  void leavesOutWhatTheEngineCannotHold() {
    try (var space = local.space()) {
      assertThat(space.provisioner().plan(ORDERS).text()).contains("left out");
    }
  }

  @Test
  void aClientThatOutlivesItIsRefusedAndCostsNothing() {
    try (var engine = EmbeddedEngine.start()) {
      var leaked = new ArrayList<DynamoDbClient>();
      for (int i = 0; i < 20; i++) {
        try (var space = engine.space("leaked")) {
          space.provisioner().createMissing(space.specFor(ORDERS));
          leaked.add(space.connection().configure(DynamoDbClient.builder()).build());
        }
      }
      long before = databaseThreads();

      for (var client : leaked) {
        assertThatThrownBy(client::listTables)
            .isInstanceOfSatisfying(
                DynamoDbException.class,
                e ->
                    assertThat(e.awsErrorDetails().errorCode())
                        .isEqualTo("UnrecognizedClientException"))
            .hasMessageContaining("is that of a test's space, which is closed");
        client.close();
      }

      // Others run beside this one: a hundred would be ours.
      Tables.await(Duration.ofSeconds(20), () -> databaseThreads() < before + 80);
    }
  }

  @Test
  void endsTheThreadsOfItsDatabase() {
    try (var engine = EmbeddedEngine.start()) {
      var before = databaseThreads();
      for (int i = 0; i < 20; i++) {
        try (var space = engine.space()) {
          space.provisioner().createMissing(ORDERS);
        }
      }
      // Others run beside this one: a hundred would be ours.
      Tables.await(Duration.ofSeconds(20), () -> databaseThreads() < before + 80);
    }
  }

  private static long databaseThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("SQLiteQueue"))
        .count();
  }

  @Test
  void theAsynchronousClientTellsErrorsToo() {
    try (var space = local.space()) {
      assertThatThrownBy(() -> space.asyncClient().scan(r -> r.tableName("orders")).join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ResourceNotFoundException.class)
          .hasMessageContaining("Each access key has its own database");
    }
  }

  /**
   * What an environment puts before a name must not hide the table from the space that drops it.
   */
  @Test
  void theWholeNameOfATableIsPlaced() {
    var spec = ORDERS.with(Environment.dev("shop"));
    try (var engine = engine(Isolation.NAMES);
        var space = engine.space("Names")) {
      assertThat(space.specFor(spec).physicalName())
          .isEqualTo(space.tableName("shop-dev-orders"))
          .startsWith("ddbkit-")
          .endsWith("-shop-dev-orders");
    }
  }
}
