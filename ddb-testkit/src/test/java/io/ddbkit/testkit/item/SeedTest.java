package io.ddbkit.testkit.item;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.ManualTime;
import io.ddbkit.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;

class SeedTest {
  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("customer", STRING)
          .sortKey("number", NUMBER)
          .globalIndex("by-status", index -> index.partitionKey("status", STRING));

  private final ManualTime time = new ManualTime();

  private static List<Item> orders(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Item.of("customer", "c" + i % 3).and("number", i).and("status", "new"))
        .toList();
  }

  @Test
  void putsMoreThanABatchAndReadsItBack() {
    var database = new TestDatabase();
    database.provisioner().createMissing(ORDERS);

    Seed.into(database.client(), "orders").put(orders(60));

    var items = Items.of(database.client(), "orders");
    assertThat(items.read()).containsExactlyInAnyOrderElementsOf(orders(60));
    assertThat(items.where("customer", "c1").read())
        .hasSize(20)
        .allSatisfy(item -> assertThat(item.has(Item.of("customer", "c1"))).isTrue());
    assertThat(items.where("customer", "c1").where("number", 4).read()).hasSize(1);
    assertThat(items.inIndex("by-status").where("status", "new").read()).hasSize(60);
    assertThat(items.inIndex("by-status").where("status", "old").read()).isEmpty();
  }

  @Test
  void sendsAgainWhatWasLeft() {
    var client = new LeavingSome(3);

    Seed.into(client, "orders").scheduler(time).put(orders(30));

    assertThat(client.sizes).containsExactly(25, 24, 23, 22, 5);
    assertThat(time.waits())
        .containsExactly(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @Test
  void givesUpAndSaysHowMuchIsLeft() {
    var client = new LeavingSome(Integer.MAX_VALUE);

    assertThatThrownBy(() -> Seed.into(client, "orders").scheduler(time).put(orders(25)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "orders: 15 items could not be put: still unprocessed after 10 tries. Give the table"
                + " more write capacity, or seed fewer.");
    assertThat(time.waits()).hasSize(9);
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Seed.into(new LeavingSome(1), "orders").scheduler(time).put(orders(2)))
        .hasMessageContaining("1 items could not be put: interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Processes one item of each batch that it gets, so many times, and then all. */
  private static final class LeavingSome implements DynamoDbClient {
    private final List<Integer> sizes = new ArrayList<>();
    private int times;

    LeavingSome(int times) {
      this.times = times;
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      var requests = request.requestItems().get("orders");
      sizes.add(requests.size());
      return times-- > 0
          ? BatchWriteItemResponse.builder()
              .unprocessedItems(Map.of("orders", requests.subList(1, requests.size())))
              .build()
          : BatchWriteItemResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
