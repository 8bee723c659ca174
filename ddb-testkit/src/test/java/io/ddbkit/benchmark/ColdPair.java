package io.ddbkit.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Cold runs of ddbkit and of the bare SDK, one after the other in turn, so that what else the
 * machine does meets both.
 */
final class ColdPair {
  private final List<ColdRun> ours = new ArrayList<>();
  private final List<ColdRun> plain = new ArrayList<>();

  private ColdPair() {}

  static ColdPair of(int runs, Start start) throws IOException, InterruptedException {
    var pair = new ColdPair();
    for (int i = 0; i < runs; i++) {
      pair.plain.add(start.run(ColdDescribe.class));
      pair.ours.add(start.run(ColdVerify.class));
    }
    return pair;
  }

  List<Figure> figures(String how, double atMost) {
    return List.of(
        figure(
            "cold main() to a verified table%s / bare SDK".formatted(how),
            ColdRun::seconds,
            atMost),
        figure("  its CPU / bare SDK", ColdRun::cpu, atMost));
  }

  private Figure figure(String work, ToDoubleFunction<ColdRun> value, double atMost) {
    double oursMedian = median(ours, value);
    double plainMedian = median(plain, value);
    return Figure.cost(work, oursMedian / plainMedian, atMost, "%.2f")
        .plain("%.2f s (ours %.2f s)", plainMedian, oursMedian);
  }

  private static double median(List<ColdRun> runs, ToDoubleFunction<ColdRun> value) {
    return Samples.median(runs.stream().mapToDouble(value).toArray());
  }

  /** Starts a program and waits until its work is done. */
  @FunctionalInterface
  interface Start {
    ColdRun run(Class<?> program) throws IOException, InterruptedException;
  }
}
