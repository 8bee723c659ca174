package io.ddbkit.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * A table with time to live and recovery that is as its spec. A round is a call, or several side by
 * side: how often one had to be waited for follows from the time. The limit is one round, if the
 * table's name were all that a call needs.
 */
final class NothingToDoRow implements Row {
  private static final int ROUNDS = 2;

  @Override
  public String name() {
    return "nothing-to-do";
  }

  @Override
  public List<Figure> measure() {
    try (var account = new VirtualAccount(VirtualAccount.creatingFor(Duration.ofSeconds(1)))) {
      var provisioner = account.provisioner();
      provisioner.createMissing(Specs.expiring("orders"));
      var took = account.elapsed(() -> provisioner.createMissing(Specs.expiring("orders")));
      var plain = account.elapsed(() -> new PlainSdk(account).readAll("orders"));
      return List.of(
          Figure.count("no-op with TTL and recovery: rounds", rounds(took), ROUNDS, "%.0f")
              .limit("1")
              .plain("%.0f", rounds(plain)));
    }
  }

  private static double rounds(Duration time) {
    return Seconds.of(time) / Seconds.of(VirtualAccount.CALL);
  }
}
