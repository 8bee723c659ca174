package io.ddbkit.benchmark;

import io.ddbkit.testkit.simulated.setting.Rate;
import io.ddbkit.testkit.simulated.setting.Rates;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Two hundred absent tables with recovery, each CREATING for eight seconds, at 20 writes/s and 20
 * at once.
 *
 * <p>The limit: the bucket, full at the beginning, lets one write through after the other, first
 * the one that could go first. CreateTable can go at once, UpdateContinuousBackups when its table
 * is ACTIVE. As long as tables are left to be created the bucket is never idle.
 */
final class RecoveryAtRateRow implements Row {
  private static final int TABLES = 200;
  private static final Duration CREATING = Duration.ofSeconds(8);
  private static final Rate RATE = new Rate(20, 20);
  private static final SimulatedSettings SETTINGS =
      VirtualAccount.creatingFor(CREATING).with(Rates.WRITES, RATE);
  private static final double OF_LIMIT = 1.05;

  @Override
  public String name() {
    return "recovery-at-rate";
  }

  @Override
  public List<Figure> measure() {
    double limit = limit();
    try (var account = new VirtualAccount(SETTINGS);
        var another = new VirtualAccount(SETTINGS)) {
      var provisioner = account.provisioner(Governing.writing(RATE));
      var specs = Specs.several(TABLES, i -> Specs.recoverable("orders-" + i));
      double took = Seconds.of(account.elapsed(() -> provisioner.createMissing(specs)));
      double plain = Seconds.of(another.elapsed(() -> inTurn(new PlainSdk(another))));
      return List.of(
          Figure.count(
                  "200 creates, recovery, 8 s, 20 writes/s: ready / limit",
                  took / limit,
                  OF_LIMIT,
                  "%.3f")
              .limit("%.2f s", limit)
              .plain("%.1f, in turn", plain / limit));
    }
  }

  private static double limit() {
    var writes = new PriorityQueue<Write>(Comparator.comparingDouble(Write::from));
    for (int i = 0; i < TABLES; i++) {
      writes.add(new Write(0, true));
    }
    var bucket = new Bucket(RATE);
    double answered = 0;
    while (!writes.isEmpty()) {
      var write = writes.remove();
      answered = bucket.earliest(write.from()) + Seconds.of(VirtualAccount.CALL);
      if (write.creates()) {
        writes.add(new Write(answered + Seconds.of(CREATING), false));
      }
    }
    return answered;
  }

  private static void inTurn(PlainSdk sdk) {
    for (int i = 1; i <= TABLES; i++) {
      var table = "orders-" + i;
      sdk.create(table);
      sdk.awaitActive(table);
      sdk.recovery(table);
    }
  }

  /**
   * A write that has to go out.
   *
   * @param from when it may, in seconds
   * @param creates whether it is CreateTable
   */
  private record Write(double from, boolean creates) {}
}
