package io.ddbkit.benchmark;

import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A thousand tables that are as their specs, each one DescribeTable, at 200 calls/s and 200 at
 * once: the rate told, and to be learned, with the retries that DynamoDB's clients have by default
 * and those of {@code aws.newRetries2026}.
 *
 * <p>The limit is the instant at which the bucket, full at the beginning, lets the last call
 * through, and that call.
 */
final class ThousandLooksRow implements Row {
  private static final int TABLES = 1_000;
  private static final Rate RATE = new Rate(200, 200);
  private static final SimulatedSettings SETTINGS =
      VirtualAccount.creatingFor(Duration.ofSeconds(1)).with(Rates.DESCRIBE_TABLE, RATE);
  private static final List<TableSpec> SPECS =
      Specs.several(TABLES, i -> Specs.bare("orders-" + i));

  /** The engine's clients have DynamoDB's own retries: eight, the first after 25 ms. */
  private static final List<Retrying> RETRIES =
      List.of(
          new Retrying("old", (space, override) -> override),
          new Retrying("new", (space, override) -> override.retryStrategy(NewRetries.in(space))));

  private static final List<Telling> TELLINGS =
      List.of(
          new Telling("told", Governing.describing(RATE), 1.03, 1),
          new Telling("learned", Governing.NOTHING, 1.15, 5));

  @Override
  public String name() {
    return "thousand-looks";
  }

  @Override
  public List<Figure> measure() {
    var figures = new ArrayList<Figure>();
    for (var retries : RETRIES) {
      var plain = run(retries, ThousandLooksRow::plain);
      for (var telling : TELLINGS) {
        var ours = run(retries, account -> ours(account, telling));
        figures.addAll(figures(retries, telling, ours, plain));
      }
    }
    return figures;
  }

  private static List<Figure> figures(Retrying retries, Telling telling, Run ours, Run plain) {
    double limit = Bucket.lastOf(TABLES, RATE, VirtualAccount.CALL);
    return List.of(
        Figure.count(
                "1,000 tables, no-op, 200/s %s, %s retries: ready / limit"
                    .formatted(telling.name(), retries.name()),
                ours.seconds() / limit,
                telling.atMost(),
                "%.3f")
            .limit("%.2f s", limit)
            .plain("%.3f, all at once", plain.seconds() / limit),
        Figure.count("  throttled", ours.throttled(), telling.throttled(), "%.2f %%")
            .limit("0 %%")
            .plain("%.2f %%", plain.throttled()),
        Figure.count("  tables failed", ours.failed(), 0, "%.0f").plain("%d", plain.failed()));
  }

  private static Run run(Retrying retries, Work work) {
    try (var account = new VirtualAccount(SETTINGS, retries.retries())) {
      var sdk = new PlainSdk(account);
      SPECS.forEach(spec -> sdk.create(spec.name()));
      sdk.awaitActive(SPECS.get(TABLES - 1).name());
      var failed = new AtomicInteger();
      double took = Seconds.of(account.elapsed(() -> failed.set(work.failures(account))));
      return new Run(took, account.calls().percentRefused(), failed.get());
    }
  }

  private static int ours(VirtualAccount account, Telling telling) {
    try {
      account.provisioner(telling.governing()).createMissing(SPECS);
      return 0;
    } catch (SeveralTablesException e) {
      return e.failures().size();
    }
  }

  private static int plain(VirtualAccount account) {
    var failed = new AtomicInteger();
    account.sideBySide(
        SPECS.stream()
            .<Runnable>map(spec -> () -> describe(account.client(), spec, failed))
            .toList());
    return failed.get();
  }

  private static void describe(DynamoDbClient client, TableSpec spec, AtomicInteger failed) {
    try {
      client.describeTable(r -> r.tableName(spec.name()));
    } catch (SdkException e) {
      failed.incrementAndGet();
    }
  }

  private record Retrying(String name, VirtualAccount.Retries retries) {}

  private record Telling(String name, Governing governing, double atMost, double throttled) {}

  private record Run(double seconds, double throttled, int failed) {}

  /** Looks at all tables, and tells how many that failed for. */
  @FunctionalInterface
  private interface Work {
    int failures(VirtualAccount account);
  }
}
