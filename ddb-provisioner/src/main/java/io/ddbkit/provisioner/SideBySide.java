package io.ddbkit.provisioner;

import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import io.ddbkit.provisioner.internal.turn.Runs;
import io.ddbkit.provisioner.internal.turn.Several;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.SeveralTablesException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Runs several tables side by side, and gathers what became of each. */
final class SideBySide {
  private SideBySide() {}

  /** The results of all runs; a single one is taken to its end on this thread. */
  static <R> List<R> all(List<Run<R>> tables, Runs runs) {
    if (tables.size() == 1) {
      return List.of(runs.one(tables.get(0)));
    }
    var several = runs.start(tables);
    several.await();
    return gathered(tables, several);
  }

  /**
   * The results of runs that have ended, or were given up.
   *
   * @throws SeveralTablesException if several have failed, or one beside others that have not
   */
  static <R> List<R> gathered(List<Run<R>> tables, Several<R> several) {
    var good = new ArrayList<R>();
    var bad = new ArrayList<RuntimeException>();
    for (int i = 0; i < tables.size(); i++) {
      var end = several.ends().get(i);
      var failure = end.isDone() ? failure(end) : tables.get(i).stopped(Stop.INTERRUPTED, null);
      if (failure == null) {
        good.add(end.join());
      } else {
        bad.add(exception(failure));
      }
    }
    throwIfAny(
        bad, good.stream().filter(Outcome.class::isInstance).map(Outcome.class::cast).toList());
    return good;
  }

  private static @Nullable Throwable failure(CompletableFuture<?> end) {
    try {
      end.join();
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  private static RuntimeException exception(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure; // a run throws no other
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
