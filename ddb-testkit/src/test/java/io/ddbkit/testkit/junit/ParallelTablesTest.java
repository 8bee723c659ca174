package io.ddbkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sixty-four tests on sixteen threads, each with a table of the same name, see only their own. */
class ParallelTablesTest {
  private static final int THREADS = 16;
  private static final int TESTS = 64;
  private static final CountDownLatch TOGETHER = new CountDownLatch(THREADS);
  private static final Set<String> THREADS_SEEN = ConcurrentHashMap.newKeySet();

  @Test
  void noTestSeesTheItemsOfAnother() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Orders.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "" + THREADS)
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.max-pool-size", "" + THREADS)
        .execute()
        .testEvents()
        .assertStatistics(tests -> tests.succeeded(TESTS).failed(0));

    assertThat(THREADS_SEEN).hasSize(THREADS);
  }

  @WithTables(value = ShopTables.class, only = "orders")
  static class Orders {

    @RepeatedTest(TESTS)
    void hasATableOfItsOwn(TestTable orders, DynamoDbClient client, RepetitionInfo run)
        throws Exception {
      var own = AttributeValue.fromS("order " + run.getCurrentRepetition());
      client.putItem(r -> r.tableName(orders.name()).item(Map.of("id", own)));
      THREADS_SEEN.add(Thread.currentThread().getName());

      TOGETHER.countDown();
      assertThat(TOGETHER.await(60, TimeUnit.SECONDS)).as("sixteen tests at once").isTrue();

      assertThat(client.scan(r -> r.tableName(orders.name())).items())
          .containsExactly(Map.of("id", own));
    }
  }
}
