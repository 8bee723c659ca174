package io.ddbkit.benchmark;

import java.util.Arrays;
import java.util.List;

/** Several measurements of the same. */
final class Samples {
  private static final double NANOS = 1e9;

  private Samples() {}

  static double median(List<Double> values) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return median(sorted);
  }

  static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** How long some work takes by the wall clock, in seconds. */
  static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS;
  }
}
