package io.ddbkit.benchmark;

import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.time.Duration;
import java.util.List;

/**
 * A hundred absent tables that are CREATING for a second each.
 *
 * <p>The limit without a rate is the time of one table. With AWS's rate it is the instant at which
 * the bucket, full at the beginning, lets the last CreateTable through, and the time of one table.
 */
final class HundredTablesRow implements Row {
  private static final int TABLES = 100;
  private static final Duration CREATING = Duration.ofSeconds(1);
  private static final SimulatedSettings NO_RATE = VirtualAccount.creatingFor(CREATING);
  private static final Rate AWS = new Rate(10, 10);
  private static final double OF_ONE = 1.10;
  private static final double OF_LIMIT = 1.05;

  @Override
  public String name() {
    return "hundred-tables";
  }

  @Override
  public List<Figure> measure() {
    double one = ours(NO_RATE, 1, Governing.NOTHING);
    double all = ours(NO_RATE, TABLES, Governing.NOTHING);
    double limit = Bucket.lastOf(TABLES, AWS, VirtualAccount.CALL) + Seconds.of(CREATING);
    var atRate = NO_RATE.with(Rates.CHANGES, AWS);
    double paced = ours(atRate, TABLES, Governing.changing(AWS));
    return List.of(
        Figure.count("100 absent tables / one, 1 s of creation, no rate", all / one, OF_ONE, "%.2f")
            .limit("%.2f s", one)
            .plain("%.1f, in turn", plain(NO_RATE) / one),
        Figure.count(
                "the same at 10 creates/s, burst 10: ready / limit",
                paced / limit,
                OF_LIMIT,
                "%.2f")
            .limit("%.2f s", limit)
            .plain("%.1f, in turn", plain(atRate) / limit));
  }

  private static double ours(SimulatedSettings settings, int tables, Governing governing) {
    try (var account = new VirtualAccount(settings)) {
      var provisioner = account.provisioner(governing);
      var specs = Specs.several(tables, i -> Specs.bare("orders-" + i));
      return Seconds.of(account.elapsed(() -> provisioner.createMissing(specs)));
    }
  }

  private static double plain(SimulatedSettings settings) {
    try (var account = new VirtualAccount(settings)) {
      var sdk = new PlainSdk(account);
      return Seconds.of(account.elapsed(() -> createInTurn(sdk)));
    }
  }

  private static void createInTurn(PlainSdk sdk) {
    for (int i = 1; i <= TABLES; i++) {
      sdk.create("orders-" + i);
      sdk.awaitActive("orders-" + i);
    }
  }
}
