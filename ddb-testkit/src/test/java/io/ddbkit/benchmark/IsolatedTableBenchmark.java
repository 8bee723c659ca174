package io.ddbkit.benchmark;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import com.sun.management.OperatingSystemMXBean;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.traits.Streams;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What a further isolated table costs: one with two indexes, in a database of its own, made by the
 * provisioner, on an engine that has made one before. Run it by
 *
 * <pre>
 * ./mvnw -q -pl ddb-testkit -am test-compile exec:java \
 *     -Dexec.mainClass=io.ddbkit.benchmark.IsolatedTableBenchmark
 * </pre>
 */
public final class IsolatedTableBenchmark {
  private static final int TABLES = 200;

  /** Of all threads, the engine's too: it tells more than a clock on a machine that is busy. */
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("customerId", STRING)
          .sortKey("placedAt", NUMBER)
          .globalIndex("by-status", index -> index.partitionKey("status", STRING))
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on());

  private final EmbeddedEngine engine;

  private IsolatedTableBenchmark(EmbeddedEngine engine) {
    this.engine = engine;
  }

  /** Measures and prints. */
  public static void main(String[] args) {
    try (var engine = EmbeddedEngine.start()) {
      new IsolatedTableBenchmark(engine).run();
    }
  }

  private void run() {
    long begun = System.nanoTime();
    var calls = provisioner("first").createMissing(ORDERS).calls();
    System.out.printf("first table: %.1f ms, %s%n%n", millis(System.nanoTime() - begun), calls);
    System.out.printf(
        "%d further tables         median     90th pc       most     CPU, each%n", TABLES);
    measure("client and table", i -> provisioner("all" + i).createMissing(ORDERS));
    measure("client alone", i -> engine.client("key" + i));
    measure("table alone", i -> provisioner("key" + i).createMissing(ORDERS));
    measure("found unchanged", i -> provisioner("key" + i).createMissing(ORDERS));
    measure("bare CreateTable", i -> BareTable.create(engine.client("bare" + i)));
    measure("bare DescribeTable", i -> BareTable.describe(engine.client("bare" + i)));
    measure(
        "compose alone",
        i -> {
          var unused = ORDERS.compose();
        });
    measure("again, both", i -> provisioner("again" + i).createMissing(ORDERS));
  }

  private TableProvisioner provisioner(String accessKey) {
    DynamoDbClient client = engine.client(accessKey);
    return TableProvisioner.builder().dynamoDb(client).pace(Pace.AT_ONCE).build();
  }

  private static void measure(String what, IntConsumer task) {
    var took = new double[TABLES];
    long cpu = PROCESS.getProcessCpuTime();
    for (int i = 0; i < TABLES; i++) {
      long begun = System.nanoTime();
      task.accept(i);
      took[i] = millis(System.nanoTime() - begun);
    }
    double cpuOfEach = millis(PROCESS.getProcessCpuTime() - cpu) / TABLES;
    Arrays.sort(took);
    System.out.printf(
        "%-20s %8.1f ms %8.1f ms %8.1f ms %8.1f ms%n",
        what, took[TABLES / 2], took[TABLES * 9 / 10], took[TABLES - 1], cpuOfEach);
  }

  private static double millis(long nanoseconds) {
    return nanoseconds / 1e6;
  }
}
