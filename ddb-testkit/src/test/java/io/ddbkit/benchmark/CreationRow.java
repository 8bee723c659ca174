package io.ddbkit.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with time to live, recovery and tags, until it is ready.
 *
 * <p>The limit: CreateTable is answered, the engine creates for as long as it was told, then
 * UpdateTimeToLive and UpdateContinuousBackups are answered side by side. Nobody who must look can
 * know the instant, so that this is below what is possible.
 */
final class CreationRow implements Row {
  private static final List<Case> CASES =
      List.of(new Case(1, 1.25), new Case(8, 1.10), new Case(25, 1.09));
  private static final int WRITES = 3;
  private static final int SIDE_READS = 3;

  @Override
  public String name() {
    return "creation";
  }

  /** When everything is there, if nobody had to look. */
  static double limit(Duration creating) {
    return Seconds.of(creating.plus(VirtualAccount.CALL.multipliedBy(2)));
  }

  @Override
  public List<Figure> measure() {
    var figures = new ArrayList<Figure>();
    CASES.forEach(each -> figures.addAll(measure(each)));
    return figures;
  }

  private static List<Figure> measure(Case of) {
    try (var account = new VirtualAccount(VirtualAccount.creatingFor(of.creating()))) {
      var provisioner = account.provisioner();
      double took =
          Seconds.of(account.elapsed(() -> provisioner.createMissing(Specs.tagged("ours"))));
      int writes = account.calls().count(call -> !call.isRead());
      int sideReads = account.calls().count(call -> call.isRead() && !call.isPoll());
      return List.of(
          ratio(of, took, plain(account)),
          Figure.count("  its writes", writes, WRITES, "%.0f").plain("%d", WRITES),
          Figure.count("  its reads of side settings", sideReads, SIDE_READS, "%.0f")
              .plain("0, verifies nothing"));
    }
  }

  private static Figure ratio(Case of, double took, double plain) {
    double limit = limit(of.creating());
    var work = "create with TTL, recovery, tags, %d s: ready / limit".formatted(of.seconds());
    return Figure.count(work, took / limit, of.atMost(), "%.2f")
        .limit("%.2f s", limit)
        .plain("%.2f", plain / limit);
  }

  /** How long the plain SDK takes for the same, in seconds. */
  static double plain(VirtualAccount account) {
    var sdk = new PlainSdk(account);
    return Seconds.of(
        account.elapsed(
            () -> {
              sdk.create("plain");
              sdk.awaitActive("plain");
              sdk.timeToLive("plain");
              sdk.recovery("plain");
            }));
  }

  private record Case(int seconds, double atMost) {
    Duration creating() {
      return Duration.ofSeconds(seconds);
    }
  }
}
