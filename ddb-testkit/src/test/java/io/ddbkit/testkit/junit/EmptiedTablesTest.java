package io.ddbkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import io.ddbkit.testkit.item.Seed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tables that outlive the tests, and hold nothing when a test begins. */
@Execution(ExecutionMode.SAME_THREAD) // its runs share the tables of the suite
class EmptiedTablesTest {
  private static final Set<Object> SPACES = ConcurrentHashMap.newKeySet();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void areSharedByAllClassesAndEmptyWhenATestBegins(boolean parallel) {
    SPACES.clear();

    EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "" + parallel)
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
        .selectors(selectClass(Emptied.class), selectClass(AlsoEmptied.class))
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.succeeded(24).failed(0));

    assertThat(SPACES).hasSize(1);
  }

  private static void leavesTheOnlyItem(TestTable table) {
    SPACES.add(table.space());
    Seed.into(table.client(), table.name()).put(Item.of(Map.of("id", "1", "mail", "a@b")));

    assertThat(Items.of(table.client(), table.name()).read()).hasSize(1);
    assertThat(Items.of(table.client(), table.name()).inIndex("by-mail").read()).hasSize(1);
  }

  private static void findsNothing(TestTable table) {
    assertThat(Items.of(table.client(), table.name()).read()).isEmpty();
  }

  @WithTables(value = ShopTables.class, only = "orders", lifetime = Lifetime.PER_SUITE_EMPTIED)
  static class Emptied {
    @Injected private static TestTable shared;

    @RepeatedTest(8)
    void one() {
      findsNothing(shared);
      leavesTheOnlyItem(shared);
    }

    @Nested
    class Inside {
      @RepeatedTest(8)
      void other(TestTable orders) {
        findsNothing(orders);
        leavesTheOnlyItem(orders);
      }
    }
  }

  @WithTables(value = ShopTables.class, only = "orders", lifetime = Lifetime.PER_SUITE_EMPTIED)
  static class AlsoEmptied {
    @Injected private TestTable orders;

    @RepeatedTest(7)
    void third() {
      findsNothing(orders);
      leavesTheOnlyItem(orders);
    }

    @Test
    void last(TestTable given) {
      findsNothing(given);
      leavesTheOnlyItem(given);
    }
  }
}
