package io.ddbkit.provisioner;

import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.IncompleteException.Kind;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Workers;
import io.ddbkit.spec.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs several tables side by side, and gathers what became of each. */
final class SideBySide {
  private final Workers workers;

  SideBySide(Scheduler scheduler, int atOnce) {
    workers = new Workers(scheduler, atOnce);
  }

  /**
   * What has to be done for one table.
   *
   * @param table the table's name
   */
  record Task<R>(TableName table, Supplier<R> work) {}

  <R> List<R> all(List<Task<R>> tables) {
    var outcomes = new ArrayList<@Nullable R>(Collections.nCopies(tables.size(), null));
    var failures = new Throwable[tables.size()];
    var tasks =
        IntStream.range(0, tables.size())
            .<Runnable>mapToObj(i -> () -> one(tables.get(i), i, outcomes, failures))
            .toList();
    try {
      workers.run(tasks);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var good = new ArrayList<R>();
    var bad = new ArrayList<RuntimeException>();
    for (int i = 0; i < tables.size(); i++) {
      var outcome = outcomes.get(i);
      if (outcome != null) {
        good.add(outcome);
      } else {
        bad.add(failure(tables.get(i), failures[i]));
      }
    }
    return gathered(good, bad);
  }

  private static <R> void one(
      Task<R> table, int i, List<@Nullable R> outcomes, Throwable[] failures) {
    try {
      outcomes.set(i, table.work().get());
    } catch (RuntimeException | Error e) {
      failures[i] = e;
    }
  }

  private static RuntimeException failure(Task<?> table, @Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException e
        ? e
        : new IncompleteException(
            table.table(), Kind.INTERRUPTED, "interrupted before it began", List.of(), null);
  }

  private static <R> List<R> gathered(List<R> good, List<RuntimeException> bad) {
    throwIfAny(
        bad, good.stream().filter(Outcome.class::isInstance).map(Outcome.class::cast).toList());
    return good;
  }

  /** Throws what failed: by itself where nothing else was tried. */
  static void throwIfAny(List<RuntimeException> bad, List<Outcome> good) {
    if (bad.size() == 1 && good.isEmpty()) {
      throw bad.get(0);
    }
    if (!bad.isEmpty()) {
      throw new SeveralTablesException(bad, good);
    }
  }
}
