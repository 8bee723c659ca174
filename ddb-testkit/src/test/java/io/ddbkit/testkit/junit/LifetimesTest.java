package io.ddbkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.ddbkit.spec.TableSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How many spaces the tests of some classes see, by the lifetime that they ask for. */
class LifetimesTest {
  private static final Map<String, Set<Object>> SEEN = new ConcurrentHashMap<>();

  private static void seen(String group, TestTable table) {
    SEEN.computeIfAbsent(group, g -> ConcurrentHashMap.newKeySet()).add(table.space());
  }

  @Test
  void ofATestEachHasItsOwn() {
    run(OfATest.class).assertStatistics(tests -> tests.succeeded(2));

    assertThat(SEEN.get("test")).hasSize(2);
  }

  @Test
  void ofAClassItsTestsAndNestedClassesShare() {
    run(OfAClass.class).assertStatistics(tests -> tests.succeeded(3));

    assertThat(SEEN.get("class")).hasSize(1);
  }

  @Test
  void ofASuiteAllThatAskForTheSameShare() {
    run(OfASuite.class, AlsoOfTheSuite.class).assertStatistics(tests -> tests.succeeded(2));

    assertThat(SEEN.get("suite")).hasSize(1);
  }

  @Test
  void theProgrammaticFormIsTheSame() {
    run(Built.class).assertStatistics(tests -> tests.succeeded(2));

    assertThat(SEEN.get("built")).hasSize(1);
  }

  @Test
  void aNestedClassMayAskForOthers() {
    run(Around.class).assertStatistics(tests -> tests.succeeded(1));
  }

  @Test
  void constantsOfTheTestClassItselfDo() {
    run(Inline.class).assertStatistics(tests -> tests.succeeded(1));
  }

  private static Events run(Class<?>... classes) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Arrays.stream(classes).map(type -> selectClass(type)).toArray(DiscoverySelector[]::new))
        .execute()
        .testEvents();
  }

  @WithTables(value = ShopTables.class, only = "orders")
  static class OfATest {
    @Test
    void one(TestTable orders) {
      seen("test", orders);
    }

    @Test
    void other(TestTable orders) {
      seen("test", orders);
    }
  }

  @WithTables(value = ShopTables.class, only = "orders", lifetime = Lifetime.PER_CLASS)
  static class OfAClass {
    @Injected static TestTable shared;

    private final TestTable constructed;

    OfAClass(TestTable orders) {
      constructed = orders;
    }

    @Test
    void one() {
      seen("class", shared);
    }

    @Test
    void other() {
      seen("class", constructed);
    }

    @Nested
    class Inside {
      @Test
      void third(TestTable orders) {
        seen("class", orders);
      }
    }
  }

  @WithTables(value = ShopTables.class, only = "sessions", lifetime = Lifetime.PER_SUITE)
  static class OfASuite {
    @Test
    void one(TestTable sessions) {
      seen("suite", sessions);
    }
  }

  @WithTables(value = ShopTables.class, only = "sessions", lifetime = Lifetime.PER_SUITE)
  static class AlsoOfTheSuite {
    @Test
    void one(TestTable sessions) {
      seen("suite", sessions);
    }
  }

  static class Built {
    @RegisterExtension
    static final TablesExtension TABLES =
        TablesExtension.of(ShopTables.ORDERS).lifetime(Lifetime.PER_CLASS);

    @Test
    void one(TestTable orders) {
      seen("built", orders);
    }

    @Test
    void other(TestTable orders) {
      seen("built", orders);
    }
  }

  @WithTables
  static class Inline {
    static final TableSpec HERE = ShopTables.ORDERS;

    @Test
    void one(TestTable orders) {
      assertThat(orders.spec()).isSameAs(HERE);
    }
  }

  @WithTables(ShopTables.class)
  static class Around {
    @Nested
    @WithTables(value = ShopTables.class, only = "sessions")
    class Fewer {
      @Test
      void one(TestTable only, DynamoDbClient client) {
        assertThat(client.listTables().tableNames()).containsExactly(only.name());
      }
    }
  }
}
