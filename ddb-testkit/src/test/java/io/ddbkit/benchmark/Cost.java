package io.ddbkit.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What some work takes when it is warm: wall time, and bytes allocated by the thread that does it.
 * The median of many batches, since the machine does other things too.
 *
 * @param micros microseconds of wall time
 * @param kilobytes thousands of bytes
 */
record Cost(double micros, double kilobytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int BATCHES = 41;
  private static final double MICRO = 1e3;
  private static final double KILO = 1e3;

  /**
   * Measures work on one thing, which is done again and again.
   *
   * @param batch makes the things of a batch, which is not measured
   * @param work is done on each of them
   */
  static <T> Cost of(Supplier<List<T>> batch, Consumer<T> work) {
    for (int i = 0; i < BATCHES; i++) {
      batch.get().forEach(work); // warms up
    }
    var micros = new double[BATCHES];
    var kilobytes = new double[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
      var things = batch.get();
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long began = System.nanoTime();
      things.forEach(work);
      micros[i] = (System.nanoTime() - began) / MICRO / things.size();
      kilobytes[i] = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / KILO / things.size();
    }
    return new Cost(Samples.median(micros), Samples.median(kilobytes));
  }

  /** What is above the cost of something else. */
  Cost over(Cost other) {
    return new Cost(micros - other.micros, kilobytes - other.kilobytes);
  }

  /** The figures of it: time, then bytes. */
  List<Figure> figures(String work, Cost atMost, Cost plain) {
    return List.of(
        Figure.cost(work, micros, atMost.micros, "%.0f us").plain("%.0f us", plain.micros),
        Figure.cost("  its bytes", kilobytes, atMost.kilobytes, "%.0f KB")
            .plain("%.0f KB", plain.kilobytes));
  }
}
