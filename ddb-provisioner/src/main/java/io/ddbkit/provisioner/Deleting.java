package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.run.Ending;
import io.ddbkit.provisioner.internal.run.PlanRun;
import io.ddbkit.provisioner.internal.run.Tally;
import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import io.ddbkit.provisioner.internal.turn.Turn;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Deleting one table: wait until nothing goes on at it, plan, and run. */
final class Deleting {
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final OneTable table;
  private final Tally tally = new Tally();
  private @Nullable PlanRun current;

  Deleting(OneTable table) {
    this.table = table;
  }

  /** What would have to be done, now. */
  Run<TablePlan> planning() {
    return run(() -> table.look().then(look -> Turn.ended(table.engine().deletion(look))));
  }

  /** No table of this name. */
  Run<Optional<Outcome>> deleting(List<Permit> more) {
    return run(() -> quiet(now()).then(look -> delete(look, more, "provisioner.delete(spec")));
  }

  /** The same by a plan. */
  Run<Outcome> applying(TablePlan plan, List<Permit> more) {
    return run(
        () ->
            quiet(now())
                .then(
                    look -> {
                      new Stale(plan, table.engine().deletion(look)).refuse();
                      return delete(look, more, "provisioner.apply(plan");
                    })
                .then(outcome -> Turn.ended(outcome.orElseThrow()))); // a plan deletes something
  }

  private <R> Run<R> run(Supplier<Turn<R>> work) {
    return new Run<>() {
      @Override
      public Turn<R> begin() {
        return work.get();
      }

      @Override
      public RuntimeException stopped(Stop why, @Nullable Throwable cause) {
        return current == null
            ? Ending.afterAll(table.engine().name(), why, cause)
            : current.stopped(why, cause);
      }
    };
  }

  /**
   * DynamoDB refuses to delete a table that is being changed, and protection is not to be off
   * meanwhile. What goes on for too long is left to DynamoDB to refuse.
   */
  private Turn<Look> quiet(Instant since) {
    return table
        .look()
        .then(
            look -> {
              var waited = Duration.between(since, now());
              boolean waits = look.live().filter(live -> !isQuiet(live)).isPresent();
              return waits && waited.compareTo(PATIENCE) < 0
                  ? Turn.at(table.timing().next(waited), () -> quiet(since))
                  : Turn.ended(look);
            });
  }

  private boolean isQuiet(LiveTable live) {
    return table.engine().isQuiet(live);
  }

  private Turn<Optional<Outcome>> delete(Look look, List<Permit> more, String call) {
    var plan = table.engine().deletion(look);
    if (plan.isEmpty()) {
      return Turn.ended(Optional.empty());
    }
    if (!look.leaving()) {
      table.permits().and(more).require(plan, call);
    }
    var begun = now();
    var run = table.run(plan, look, tally);
    current = run;
    return run.toEnd().then(ran -> Turn.ended(look.live().map(was -> outcome(was, plan, begun))));
  }

  private Outcome outcome(LiveTable was, TablePlan plan, Instant begun) {
    return table.outcome(tally.kind(false), was.outputs(), plan, begun, List.of());
  }

  private Instant now() {
    return table.timing().now();
  }
}
