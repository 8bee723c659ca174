package io.ddbkit.benchmark;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Rules;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import io.ddbkit.testkit.simulated.setting.Span;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Three indexes and time to live added to a table. One index is built after the other, and time to
 * live is refused while the table is UPDATING; where another has begun the first index, that is
 * found out by one refusal at most.
 *
 * <p>The limit: an index is ACTIVE when its UpdateTable was answered and the engine's times for
 * allocation and filling have passed; the next one can go then, and no write is refused.
 */
final class ThreeIndexesRow implements Row {
  private static final Duration ALLOCATION = Duration.ofSeconds(30);
  private static final Duration BACKFILL = Duration.ofMinutes(7);
  private static final SimulatedSettings SETTINGS =
      VirtualAccount.creatingFor(Duration.ofSeconds(1))
          .with(Delays.INDEX_ALLOCATION, Span.always(ALLOCATION))
          .with(Delays.INDEX_BACKFILL, Span.always(BACKFILL))
          .with(Rules.BUSY_TIME_TO_LIVE, true);
  private static final List<String> ATTRIBUTES = List.of("mail", "phone", "city");
  private static final int LATEST = 5;

  @Override
  public String name() {
    return "three-indexes";
  }

  @Override
  public List<Figure> measure() {
    var ours = ours(account -> {});
    var beside = ours(account -> new PlainSdk(account).addIndex("orders", "mail"));
    var plain = plain();
    return List.of(
        Figure.count("three indexes added: their writes", ours.writes(), 3, "%.0f")
            .limit("3")
            .plain("%d", plain.writes()),
        Figure.count(
                "  write after the earlier index is ACTIVE, latest", ours.late(), LATEST, "%.2f s")
            .limit("0 s")
            .plain("%.2f s", plain.late()),
        Figure.count("  UpdateTimeToLive beside them, sent", ours.sideCalls(), 1, "%.0f")
            .limit("1")
            .plain("%d, at the end", plain.sideCalls()),
        Figure.count("  the same, the first index begun by another", beside.sideCalls(), 2, "%.0f")
            .limit("1"));
  }

  private static Run ours(Consumer<VirtualAccount> another) {
    try (var account = new VirtualAccount(SETTINGS)) {
      var provisioner = account.provisioner();
      provisioner.createMissing(Specs.bare("orders"));
      another.accept(account);
      var plan = provisioner.plan(changed());
      account.elapsed(() -> provisioner.apply(plan, Permit.deleteExpiredItems("orders")));
      return Run.of(account.calls());
    }
  }

  private static TableSpec changed() {
    var spec = Specs.bare("orders").with(TimeToLive.on("expires"));
    for (var attribute : ATTRIBUTES) {
      spec = Specs.indexed(spec, attribute);
    }
    return spec;
  }

  private static Run plain() {
    try (var account = new VirtualAccount(SETTINGS)) {
      var sdk = new PlainSdk(account);
      sdk.create("orders");
      sdk.awaitActive("orders");
      account.elapsed(() -> addInTurn(sdk));
      return Run.of(account.calls());
    }
  }

  private static void addInTurn(PlainSdk sdk) {
    for (var attribute : ATTRIBUTES) {
      sdk.addIndex("orders", attribute);
      sdk.awaitIndexes("orders");
    }
    sdk.timeToLive("orders");
  }

  private record Run(int writes, double late, int sideCalls) {
    static Run of(CallLog calls) {
      var writes = calls.of("UpdateTable");
      var accepted = writes.stream().filter(Call::isAccepted).toList();
      double late =
          IntStream.range(1, accepted.size())
              .mapToDouble(i -> late(accepted.get(i - 1), accepted.get(i)))
              .max()
              .orElse(0);
      return new Run(writes.size(), late, calls.of("UpdateTimeToLive").size());
    }

    private static double late(Call earlier, Call next) {
      var active = earlier.answered().plus(ALLOCATION).plus(BACKFILL);
      return Seconds.of(Duration.between(active, next.sent()));
    }
  }
}
