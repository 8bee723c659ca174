package io.ddbkit.benchmark;

import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Workers;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Measures the simulated engine: a thousand tables are made, changed and deleted by ordinary
 * clients under DynamoDB's default limits. Run its {@code main}; it prints wall time and engine
 * time.
 */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
public final class ThousandTablesBenchmark {
  private static final int TABLES = 1_000;
  private static final int AT_ONCE = 20;

  private final DynamoDbClient client;
  private final Scheduler scheduler;
  private final AtomicInteger looks = new AtomicInteger();

  private ThousandTablesBenchmark(SimulatedSpace space) {
    client = space.client();
    scheduler = space.scheduler();
  }

  /** Runs it three times; the first also warms up. */
  public static void main(String[] arguments) throws InterruptedException {
    for (int run = 1; run <= 3; run++) {
      try (var engine = SimulatedEngine.start()) {
        var space = engine.space();
        var began = space.clock().now();
        long wall = System.nanoTime();
        var benchmark = new ThousandTablesBenchmark(space);
        benchmark.run();
        System.out.printf(
            "run %d: %d tables, %d attempts, %s of engine time in %d ms%n",
            run,
            TABLES,
            benchmark.looks.get(),
            Duration.between(began, space.clock().now()),
            (System.nanoTime() - wall) / 1_000_000);
      }
    }
  }

  private void run() throws InterruptedException {
    new Workers(scheduler, AT_ONCE)
        .run(
            IntStream.range(0, TABLES)
                .<Runnable>mapToObj(i -> () -> table("orders-" + i))
                .toList());
  }

  private void table(String name) {
    await(
        () ->
            client.createTable(
                r ->
                    r.tableName(name)
                        .attributeDefinitions(d -> d.attributeName("id").attributeType("S"))
                        .keySchema(k -> k.attributeName("id").keyType("HASH"))
                        .billingMode("PAY_PER_REQUEST")));
    await(() -> requireActive(name));
    await(
        () ->
            client.updateTable(
                r ->
                    r.tableName(name)
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY))));
    await(() -> requireActive(name));
    await(() -> client.deleteTable(r -> r.tableName(name)));
    await(() -> requireGone(name));
  }

  /** Tries until it is not refused: throttles outlast retries, and a look may be out of date. */
  private void await(Runnable attempt) {
    var began = scheduler.now();
    while (true) {
      looks.incrementAndGet();
      try {
        attempt.run();
        return;
      } catch (DynamoDbException | IllegalStateException notYet) {
        pause(Pace.AWS.next(Duration.between(began, scheduler.now())));
      }
    }
  }

  private void pause(Duration time) {
    try {
      scheduler.await(scheduler.now().plus(time));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void requireActive(String name) {
    var status = client.describeTable(r -> r.tableName(name)).table().tableStatusAsString();
    if (!status.equals("ACTIVE")) {
      throw new IllegalStateException(status);
    }
  }

  private void requireGone(String name) {
    try {
      client.describeTable(r -> r.tableName(name));
    } catch (ResourceNotFoundException gone) {
      return;
    }
    throw new IllegalStateException("still there");
  }
}
