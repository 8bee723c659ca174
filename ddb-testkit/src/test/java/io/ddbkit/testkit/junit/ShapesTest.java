package io.ddbkit.testkit.junit;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Space;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Test classes of every shape that JUnit has. Each runs as JUnit before 5.12 has it, where a
 * constructor is called in the context of its class, and as later ones may, in that of its test.
 */
@Execution(ExecutionMode.SAME_THREAD) // its tests share what was seen
class ShapesTest {
  private static final List<Space> SEEN = Collections.synchronizedList(new ArrayList<>());
  private static final List<Space> MADE = Collections.synchronizedList(new ArrayList<>());

  @Test
  void fieldsConstructorsAndParametersOfATestSeeTheSameTables() {
    assertSpaces(OfATest.class, 7);
  }

  @Test
  void fieldsOfOneInstancePerClassChangeWithTheTest() {
    assertSpaces(OnePerClass.class, 2);
  }

  @Test
  void fieldsOfOneInstanceAroundChangeWithTheTest() {
    assertSpaces(OnePerClassAround.class, 3);
  }

  @Test
  void nestedClassesFillTheFieldsAround() {
    assertSpaces(Around.class, 3);
  }

  @Test
  void anExtensionOfAnInstanceFillsFields() {
    assertSpaces(InstanceExtension.class, 2);
  }

  @Test
  void tablesOfAClassStandBeforeItsTests() {
    assertSpaces(OfAClass.class, 1);
  }

  @Test
  void anAbstractClassBringsItsTables() {
    assertSpaces(OfABase.class, 1);
    assertSpaces(OfAnInterface.class, 1);
  }

  @Test
  void anAbstractClassLeavesTheTablesToThoseThatExtendIt() {
    assertSpaces(WithItsOwn.class, 1);
  }

  @Test
  void aConstructorThatFailsLeavesNothingToOthers() {
    for (var scope : List.of("default", "test_method")) {
      MADE.clear();
      run(FailsAtFirst.class, scope);

      assertThat(Set.copyOf(MADE)).hasSize(2);
      assertThat(MADE).allSatisfy(ShapesTest::isClosed);
    }
  }

  @Test
  void theSameSpecTwiceIsOneTable() {
    assertSpaces(Twice.class, 1);
  }

  private static void assertSpaces(Class<?> type, int spaces) {
    for (var scope : List.of("default", "test_method")) {
      SEEN.clear();
      var results = run(type, scope);
      results.allEvents().assertStatistics(events -> events.failed(0));
      assertThat(Set.copyOf(SEEN)).as("spaces of %s, scope %s", type, scope).hasSize(spaces);
      assertThat(SEEN).allSatisfy(ShapesTest::isClosed);
    }
  }

  private static EngineExecutionResults run(Class<?> type, String scope) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter(
            "junit.jupiter.extensions.testinstantiation.extensioncontextscope.default", scope)
        .selectors(selectClass(type))
        .execute();
  }

  private static void isClosed(Space space) {
    assertThat(catchThrowable(space::client)).isInstanceOf(IllegalStateException.class);
  }

  private static void seen(Space first, Space... others) {
    assertThat(others).allMatch(first::equals);
    first.client().describeTable(r -> r.tableName("orders"));
    SEEN.add(first);
  }

  @WithTables(value = ShopTables.class, only = "orders")
  static class OfATest {
    @Injected private Space field;
    @Injected private TestTable table;
    private final Space constructed;

    OfATest(TestReporter other, @Injected("orders") TestTable table, Space space) {
      constructed = space;
    }

    @BeforeEach
    void setUp(Space space) {
      seen(space, field, constructed, table.space());
    }

    @Test
    void one(Space space) {
      seen(space, field, constructed, table.space());
    }

    @RepeatedTest(3)
    void several(Space space) {
      seen(space, field, constructed, table.space());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each(int number, Space space) {
      seen(space, field, constructed, table.space());
    }
  }

  @WithTables(value = ShopTables.class, only = "orders")
  @TestInstance(Lifecycle.PER_CLASS)
  static class OnePerClass {
    @Injected private Space field;

    @Test
    void one(Space space) {
      seen(space, field);
    }

    @Test
    void other() {
      seen(field);
    }
  }

  @WithTables(value = ShopTables.class, only = "orders")
  @TestInstance(Lifecycle.PER_CLASS)
  static class OnePerClassAround {
    @Injected private Space field;

    @Test
    void own(Space space) {
      seen(space, field);
    }

    @Nested
    class Inside {
      @Injected private Space inner;

      Inside() {}

      @Test
      void one(Space space) {
        seen(space, field, inner);
      }

      @Test
      void other(Space space) {
        seen(space, field, inner);
      }
    }
  }

  @WithTables(value = ShopTables.class, only = "orders")
  static class Around {
    @Injected private Space field;
    private final Space constructed;

    Around(Space space) {
      constructed = space;
    }

    @BeforeEach
    void setUp(Space space) {
      seen(space, field, constructed);
    }

    @Nested
    class Inside {
      private final Space inner;

      Inside(Space space) {
        inner = space;
      }

      @Test
      void one(Space space) {
        seen(space, field, constructed, inner);
      }

      @Test
      void other(Space space) {
        seen(space, field, constructed, inner);
      }
    }

    @Nested
    @WithTables(value = ShopTables.class, only = "sessions")
    class Others {
      @Injected private TestTable own;

      @Test
      void one(TestTable sessions) {
        assertThat(own.spec().name()).isEqualTo("sessions");
        assertThat(own.space()).isEqualTo(sessions.space()).isNotEqualTo(field);
        seen(field, constructed);
      }
    }
  }

  static class InstanceExtension {
    @Injected private Space field;

    @RegisterExtension final TablesExtension tables = TablesExtension.of(ShopTables.ORDERS);

    @Test
    void one(Space space) {
      seen(space, field);
    }

    @Test
    void other(Space space) {
      seen(space, field);
    }
  }

  @WithTables(value = ShopTables.class, only = "orders", lifetime = Lifetime.PER_CLASS)
  @TestInstance(Lifecycle.PER_CLASS)
  static class OfAClass {
    @Injected private static Space shared;
    @Injected private Space field;
    private final Space constructed;

    OfAClass(Space space) {
      constructed = space;
    }

    @BeforeAll
    void before(Space space) {
      seen(space, field, shared, constructed);
    }

    @Test
    void one(Space space) {
      seen(space, field, shared, constructed);
    }
  }

  @WithTables
  abstract static class Base {
    static final TableSpec ORDERS = ShopTables.ORDERS;
  }

  static class OfABase extends Base {
    static final TableSpec NOT_ASKED_FOR = TableSpec.named("other").partitionKey("id", STRING);

    @Test
    void one(TestTable orders) {
      assertThat(orders.spec()).isSameAs(ORDERS);
      seen(orders.space());
    }
  }

  @WithTables
  interface Interface {
    TableSpec ORDERS = ShopTables.ORDERS;
  }

  static class OfAnInterface implements Interface {
    @Test
    void one(TestTable orders) {
      seen(orders.space());
    }
  }

  @WithTables
  abstract static class LeavesThem {}

  static class WithItsOwn extends LeavesThem {
    static final TableSpec ORDERS = ShopTables.ORDERS;

    @Test
    void one(TestTable orders) {
      seen(orders.space());
    }
  }

  @WithTables(value = ShopTables.class, only = "orders")
  static class FailsAtFirst {
    FailsAtFirst(Space space) {
      space.client().describeTable(r -> r.tableName("orders"));
      MADE.add(space);
      if (MADE.size() == 1) {
        throw new IllegalStateException("the first fails");
      }
    }

    @Test
    void one() {}

    @Test
    void other() {}
  }

  @WithTables({ShopTables.class, Again.class})
  static class Twice {
    @Test
    void one(@Injected("orders") TestTable orders) {
      seen(orders.space());
    }
  }

  static final class Again {
    static final TableSpec ORDERS = ShopTables.ORDERS;
  }
}
