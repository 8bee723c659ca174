package io.ddbkit.testkit.junit;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.TableNaming;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What people get wrong with the extension, and what they are told. */
class WrongUseTest {

  @Test
  void eachIsToldWhatToDo() {
    var text = new StringBuilder();
    for (var wrong :
        List.of(
            NoConstants.class,
            NoSuchTable.class,
            WhichOfSeveral.class,
            NotAmongThem.class,
            StaticFieldOfATest.class,
            NotAnnotated.class,
            NoSuchCapability.class,
            OfAnInstance.class,
            FieldThatNobodyFills.class,
            StaticFieldThatNobodyFills.class,
            FieldOfAnotherKind.class,
            NullConstant.class,
            NullSpec.class,
            TwoOfOneName.class,
            TwoOfOneNameBuilt.class,
            TwoOfOnePhysicalName.class)) {
      text.append("== ").append(wrong.getSimpleName()).append('\n');
      text.append(failure(run(wrong))).append("\n\n");
    }
    Golden.check(WrongUseTest.class, "wrong-use.txt", text.toString());
  }

  @Test
  void aTestThatTheEngineCannotHoldIsSkippedWithTheReason() {
    assertThat(run(NeedsRecovery.class).testEvents().skipped().list())
        .singleElement()
        .extracting(event -> event.getRequiredPayload(String.class))
        .isEqualTo(
            "engine embedded does not support recovery: DynamoDB Local has no continuous backups");
  }

  private static EngineExecutionResults run(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute();
  }

  private static String failure(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(WrongUseTest::failure)
        .map(WrongUseTest::root)
        .map(Throwable::getMessage)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing failed"));
  }

  private static Throwable failure(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow(AssertionError::new);
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  @WithTables
  static class NoConstants {
    @Test
    void one(TestTable table) {}
  }

  @WithTables(value = ShopTables.class, only = "invoices")
  static class NoSuchTable {
    @Test
    void one(TestTable table) {}
  }

  @WithTables(ShopTables.class)
  static class WhichOfSeveral {
    @Test
    void one(TestTable table) {}
  }

  @WithTables(ShopTables.class)
  static class NotAmongThem {
    @Test
    void one(@Injected("invoices") TestTable table) {}
  }

  @WithTables(value = ShopTables.class, only = "orders")
  static class StaticFieldOfATest {
    @Injected static TestTable table;

    @Test
    void one() {}
  }

  @ExtendWith(TablesExtension.class)
  static class NotAnnotated {
    @Test
    void one(TestTable table) {}
  }

  @WithTables(value = ShopTables.class, only = "sessions")
  static class NeedsRecovery {
    @Test
    @RequiresEngineSupport("recovery")
    void one() {}
  }

  @WithTables(value = ShopTables.class, only = "sessions")
  static class NoSuchCapability {
    @Test
    @RequiresEngineSupport("recoverry")
    void one() {}
  }

  @WithTables(value = ShopTables.class, only = "orders")
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OfAnInstance {
    OfAnInstance(TestTable table) {}

    @Test
    void one() {}
  }

  static class FieldThatNobodyFills {
    @Injected private TestTable table;

    @BeforeEach
    void usesIt() {
      table.name();
    }

    @Test
    void one() {}
  }

  static class StaticFieldThatNobodyFills {
    @Injected private static TestTable table;

    @RegisterExtension
    final TablesExtension tables =
        TablesExtension.of(ShopTables.ORDERS).lifetime(Lifetime.PER_CLASS);

    @BeforeAll
    static void usesIt() {
      table.name();
    }

    @Test
    void one() {}
  }

  @WithTables(value = ShopTables.class, only = "orders")
  static class FieldOfAnotherKind {
    @SuppressWarnings("unused") // nobody gets to use it
    @Injected
    private String table;

    @Test
    void one() {}
  }

  @WithTables
  static class NullConstant {
    static final TableSpec ORDERS = ShopTables.ORDERS;
    static TableSpec sessions;

    @Test
    void one() {}
  }

  static class NullSpec {
    @RegisterExtension
    static final TablesExtension TABLES = TablesExtension.of(ShopTables.ORDERS, null);

    @Test
    void one() {}
  }

  @WithTables
  static class TwoOfOneName {
    static final TableSpec ORDERS = ShopTables.ORDERS;
    static final TableSpec LATER = TableSpec.named("orders").partitionKey("other", STRING);

    @Test
    void one() {}
  }

  static class TwoOfOneNameBuilt {
    @RegisterExtension
    static final TablesExtension TABLES =
        TablesExtension.of(
            ShopTables.ORDERS, TableSpec.named("orders").partitionKey("other", STRING));

    @Test
    void one() {}
  }

  @WithTables
  static class TwoOfOnePhysicalName {
    static final TableSpec ORDERS = ShopTables.ORDERS;
    static final TableSpec OLD =
        TableSpec.named("old").partitionKey("other", STRING).with(TableNaming.exactly("orders"));

    @Test
    void one() {}
  }
}
