package io.ddbkit.benchmark;

import io.ddbkit.spec.TableSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * A thousand tables with time to live and recovery that are as their specs, each three reads of 50
 * ms of wall time, beside the SDK's asynchronous client, which makes the same calls all at once.
 * The limit is three thousand calls over fifty connections, if nothing but the calls takes time.
 */
final class ThousandReadsRow implements Row {
  private static final int TABLES = 1_000;
  private static final int READS = 3;
  private static final Duration CALL = Duration.ofMillis(50);
  private static final int RUNS = 3;
  private static final double HALF_OF_ONCE = 8.1;
  private static final List<TableSpec> SPECS =
      Specs.several(TABLES, i -> Specs.expiring("orders-" + i));

  @Override
  public String name() {
    return "thousand-reads";
  }

  @Override
  public List<Figure> measure() {
    var account = new WallAccount();
    account.create(SPECS);
    try (var client = account.slowClient(CALL);
        var async = account.slowAsyncClient(CALL)) {
      var provisioner = WallAccount.provisioner(client);
      return figures(() -> provisioner.createMissing(SPECS), () -> readAll(async));
    }
  }

  private static List<Figure> figures(Runnable ours, Runnable plain) {
    var oursTook = new ArrayList<Double>();
    var plainTook = new ArrayList<Double>();
    plain.run(); // warms up
    for (int i = 0; i < RUNS; i++) {
      oursTook.add(Samples.seconds(ours));
      plainTook.add(Samples.seconds(plain));
    }
    double took = Samples.median(oursTook);
    double plainMedian = Samples.median(plainTook);
    double limit = Seconds.of(CALL) * TABLES * READS / SlowAsyncHttpClient.CONNECTIONS;
    return List.of(
        Figure.cost("1,000 tables, no-op, 3 reads of 50 ms each", took, HALF_OF_ONCE, "%.2f s")
            .limit("%.2f s", limit)
            .plain("%.2f s, asynchronous", plainMedian),
        Figure.cost("  the same / plain asynchronous client", took / plainMedian, 1, "%.2f")
            .plain("1"));
  }

  private static void readAll(DynamoDbAsyncClient client) {
    CompletableFuture.allOf(
            SPECS.stream()
                .map(spec -> read(client, spec.name()))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private static CompletableFuture<?> read(DynamoDbAsyncClient client, String table) {
    return client
        .describeTable(r -> r.tableName(table))
        .thenCompose(
            described ->
                CompletableFuture.allOf(
                    client.describeTimeToLive(r -> r.tableName(table)),
                    client.describeContinuousBackups(r -> r.tableName(table))));
  }
}
