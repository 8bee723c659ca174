package io.ddbkit.testkit.item;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.SystemScheduler;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.junit.TestTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts items into a table, 25 by 25, which is all that BatchWriteItem takes. What DynamoDB leaves
 * unprocessed is sent again after a pause: 50 ms, then twice as long each time, ten times at most.
 */
@CheckReturnValue
public final class Seed {
  private static final int BATCH = 25;
  private static final int TRIES = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  private final DynamoDbClient client;
  private final String table;
  private final Scheduler scheduler;

  private Seed(DynamoDbClient client, String table, Scheduler scheduler) {
    this.client = client;
    this.table = table;
    this.scheduler = scheduler;
  }

  /** Seeds this table. */
  public static Seed into(DynamoDbClient client, String table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    return new Seed(client, table, new SystemScheduler());
  }

  /** Seeds the table of a test. */
  public static Seed into(TestTable table) {
    requireNonNull(table, "table");
    return into(table.client(), table.name());
  }

  /** The same on another clock. */
  public Seed scheduler(Scheduler scheduler) {
    requireNonNull(scheduler, "scheduler");
    return new Seed(client, table, scheduler);
  }

  /**
   * Puts these items. An item replaces one that has the same key.
   *
   * @throws IllegalStateException if some are still unprocessed after the last try, or the thread
   *     is interrupted; those before them are kept
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException if DynamoDB refuses a
   *     batch, as it does when two items of it have the same key
   */
  public void put(Item... items) {
    requireNonNull(items, "items");
    put(Arrays.asList(items));
  }

  /** Puts these items, as {@link #put(Item...)}. */
  public void put(Collection<Item> items) {
    requireNonNull(items, "items");
    var requests = items.stream().map(Seed::request).toList();
    IntStream.iterate(0, from -> from < requests.size(), from -> from + BATCH)
        .mapToObj(from -> requests.subList(from, Math.min(from + BATCH, requests.size())))
        .forEach(this::batch);
  }

  private static WriteRequest request(Item item) {
    return WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build();
  }

  private void batch(List<WriteRequest> requests) {
    var left = send(requests);
    var pause = FIRST_PAUSE;
    for (int tries = 1; !left.isEmpty(); tries++) {
      if (tries == TRIES) {
        throw stuck(left, "still unprocessed after " + TRIES + " tries");
      }
      await(pause, left);
      left = send(left);
      pause = pause.multipliedBy(2);
    }
  }

  private List<WriteRequest> send(List<WriteRequest> requests) {
    var answer = client.batchWriteItem(r -> r.requestItems(Map.of(table, requests)));
    return answer.unprocessedItems().getOrDefault(table, List.of());
  }

  private void await(Duration pause, List<WriteRequest> left) {
    try {
      scheduler.await(scheduler.now().plus(pause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stuck(left, "interrupted");
    }
  }

  private IllegalStateException stuck(List<WriteRequest> left, String why) {
    return new IllegalStateException(
        "%s: %d items could not be put: %s. Give the table more write capacity, or seed fewer."
            .formatted(Printable.value(table), left.size(), why));
  }
}
