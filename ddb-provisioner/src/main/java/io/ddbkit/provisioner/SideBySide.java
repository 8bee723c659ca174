package io.ddbkit.provisioner;

import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import io.ddbkit.provisioner.time.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs several tables side by side, and gathers what became of each. */
final class SideBySide {
  private final Scheduler scheduler;
  private final int atOnce;

  SideBySide(Scheduler scheduler, int atOnce) {
    this.scheduler = scheduler;
    this.atOnce = atOnce;
  }

  List<Outcome> all(List<Supplier<Outcome>> tables) {
    var outcomes = new Outcome[tables.size()];
    var failures = new RuntimeException[tables.size()];
    var tasks =
        IntStream.range(0, tables.size())
            .<Runnable>mapToObj(i -> () -> one(tables.get(i), i, outcomes, failures))
            .toList();
    try {
      scheduler.run(tasks, atOnce);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return gathered(outcomes, failures);
  }

  private static void one(
      Supplier<Outcome> table, int i, Outcome[] outcomes, RuntimeException[] failures) {
    try {
      outcomes[i] = table.get();
    } catch (RuntimeException e) {
      failures[i] = e;
    }
  }

  private static List<Outcome> gathered(Outcome[] outcomes, RuntimeException[] failures) {
    var good = new ArrayList<Outcome>();
    var bad = new ArrayList<RuntimeException>();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] != null) {
        good.add(outcomes[i]);
      } else {
        bad.add(failures[i] != null ? failures[i] : new CancellationException("not begun"));
      }
    }
    if (bad.size() == 1 && good.isEmpty()) {
      throw bad.get(0);
    }
    if (!bad.isEmpty()) {
      throw new SeveralTablesException(bad, good);
    }
    return good;
  }
}
