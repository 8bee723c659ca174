package io.ddbkit.benchmark;

import io.ddbkit.testkit.simulated.setting.Runs;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * The same table as that of {@link CreationRow}, two hundred times, by seeds that decide how long
 * each is CREATING, between 1 and 30 seconds, and all other chance.
 */
final class CreationMeanRow implements Row {
  private static final int RUNS = 200;
  private static final double SHORTEST = 1;
  private static final double LONGEST = 30;
  private static final double MEAN = 1.06;
  private static final int POLLS = 30;

  private final long seed;

  CreationMeanRow(long seed) {
    this.seed = seed;
  }

  @Override
  public String name() {
    return "creation-mean";
  }

  @Override
  public List<Figure> measure() {
    var runs = LongStream.range(seed, seed + RUNS).mapToObj(CreationMeanRow::run).toList();
    double mean = mean(runs, Run::ratio);
    double polls = mean(runs, Run::polls);
    int most = runs.stream().mapToInt(Run::polls).max().orElseThrow();
    return List.of(
        Figure.count("the same, 1 to 30 s of creation, mean of 200 seeds", mean, MEAN, "%.3f")
            .limit("1")
            .plain("%.2f", mean(runs, Run::plain)),
        Figure.count("  its polls, mean", polls, POLLS, "%.1f")
            .plain("%.1f", mean(runs, Run::plainPolls)),
        Figure.told("  its polls, most", Integer.toString(most)));
  }

  private static double mean(List<Run> runs, ToDoubleFunction<Run> value) {
    return runs.stream().mapToDouble(value).average().orElseThrow();
  }

  private static Run run(long seed) {
    double seconds = SHORTEST + new SplittableRandom(seed).nextDouble() * (LONGEST - SHORTEST);
    var creating = Duration.ofMillis(Math.round(seconds * 1_000));
    var settings = VirtualAccount.creatingFor(creating).with(Runs.SEED, seed);
    try (var account = new VirtualAccount(settings)) {
      var provisioner = account.provisioner();
      double took =
          Seconds.of(account.elapsed(() -> provisioner.createMissing(Specs.tagged("ours"))));
      int polls = account.calls().count(Call::isPoll);
      double plain = CreationRow.plain(account);
      double limit = CreationRow.limit(creating);
      return new Run(took / limit, polls, plain / limit, account.calls().count(Call::isPoll));
    }
  }

  private record Run(double ratio, int polls, double plain, int plainPolls) {}
}
