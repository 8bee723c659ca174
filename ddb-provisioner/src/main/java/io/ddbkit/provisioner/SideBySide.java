package io.ddbkit.provisioner;

import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.IncompleteException.Kind;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.time.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs several tables side by side, and gathers what became of each. */
final class SideBySide {
  private final Scheduler scheduler;
  private final int atOnce;

  SideBySide(Scheduler scheduler, int atOnce) {
    this.scheduler = scheduler;
    this.atOnce = atOnce;
  }

  /**
   * What has to be done for one table.
   *
   * @param table the table's name
   */
  record Task(String table, Supplier<Outcome> work) {}

  List<Outcome> all(List<Task> tables) {
    var outcomes = new Outcome[tables.size()];
    var failures = new Throwable[tables.size()];
    var tasks =
        IntStream.range(0, tables.size())
            .<Runnable>mapToObj(i -> () -> one(tables.get(i), i, outcomes, failures))
            .toList();
    try {
      scheduler.run(tasks, atOnce);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var good = new ArrayList<Outcome>();
    var bad = new ArrayList<RuntimeException>();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] != null) {
        good.add(outcomes[i]);
      } else {
        bad.add(failure(tables.get(i), failures[i]));
      }
    }
    return gathered(good, bad);
  }

  private static void one(Task table, int i, Outcome[] outcomes, Throwable[] failures) {
    try {
      outcomes[i] = table.work().get();
    } catch (RuntimeException | Error e) {
      failures[i] = e;
    }
  }

  private static RuntimeException failure(Task table, @Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException e
        ? e
        : new IncompleteException(
            table.table(), Kind.INTERRUPTED, "interrupted before it began", List.of(), null);
  }

  private static List<Outcome> gathered(List<Outcome> good, List<RuntimeException> bad) {
    if (bad.size() == 1 && good.isEmpty()) {
      throw bad.get(0);
    }
    if (!bad.isEmpty()) {
      throw new SeveralTablesException(bad, good);
    }
    return good;
  }
}
