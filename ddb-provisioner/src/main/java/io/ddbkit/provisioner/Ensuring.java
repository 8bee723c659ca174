package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.run.Ending;
import io.ddbkit.provisioner.internal.run.PlanRun;
import io.ddbkit.provisioner.internal.run.Settling;
import io.ddbkit.provisioner.internal.run.Tally;
import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import io.ddbkit.provisioner.internal.turn.Turn;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.Deferred;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.RunProgress;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.text.Printable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Making sure of one table: read, plan, run, and read and plan again, since others may have been at
 * it too.
 */
final class Ensuring {
  /** Twice would do for a lost race; more would be a quarrel. */
  private static final int ROUNDS = 3;

  private final OneTable table;
  private final TableEngine engine;
  private final Tally tally = new Tally();
  private Instant begun;
  private @Nullable PlanRun current;
  private List<Deferred> deferred = List.of();

  Ensuring(OneTable table) {
    this.table = table;
    this.engine = table.engine();
    this.begun = table.timing().now();
  }

  /** The live table. */
  Run<Optional<LiveTable>> reading() {
    return run(() -> table.look().then(look -> Turn.ended(look.live())));
  }

  /** What would have to be done to the table, now. */
  Run<TablePlan> planning() {
    return run(() -> table.look().then(look -> Turn.ended(engine.plan(look.live()))));
  }

  /** The table as its spec sets it, as far as the mode allows. */
  Run<Outcome> ensuring(Mode mode, List<Permit> more) {
    var scheduler = table.timing().scheduler();
    return run(() -> toward(new Allowance(mode, table.permits().and(more), scheduler)));
  }

  /** The table as its spec sets it, by a plan. */
  Run<Outcome> applying(TablePlan plan, List<Permit> more) {
    return run(() -> apply(plan, more));
  }

  private <R> Run<R> run(Supplier<Turn<R>> work) {
    return new Run<>() {
      @Override
      public Turn<R> begin() {
        begun = table.timing().now();
        return work.get();
      }

      @Override
      public RuntimeException stopped(Stop why, @Nullable Throwable cause) {
        return current == null
            ? Ending.afterAll(engine.name(), why, cause)
            : current.stopped(why, cause);
      }
    };
  }

  private void warn() {
    engine.warned().forEach(table.listener()::on);
  }

  private Turn<Outcome> toward(Allowance allowance) {
    warn();
    return table
        .look()
        .then(
            look -> {
              var first = engine.plan(look.live());
              return round(1, allowance, first, first, look);
            });
  }

  private Turn<Outcome> round(
      int number, Allowance allowance, TablePlan first, TablePlan plan, Look look) {
    if (plan.isEmpty() || number > ROUNDS || !deferred.isEmpty()) {
      return settled(look, plan, first);
    }
    allowance.require(plan, look.live());
    return run(plan, look)
        .then(next -> round(number + 1, allowance, first, engine.plan(next.live()), next));
  }

  private Turn<Outcome> apply(TablePlan plan, List<Permit> more) {
    warn();
    return table
        .look()
        .then(
            look -> {
              var fresh = engine.plan(look.live());
              new Stale(plan, fresh).refuse();
              table.permits().and(more).require(fresh, "provisioner.apply(plan");
              return fresh.isEmpty()
                  ? settled(look, fresh, fresh)
                  : run(fresh, look).then(end -> settled(end, engine.plan(end.live()), fresh));
            });
  }

  /**
   * The end of a run.
   *
   * @param plan what is left to do by this look
   */
  private Turn<Outcome> settled(Look look, TablePlan plan, TablePlan first) {
    if (!plan.isEmpty() || !deferred.isEmpty()) {
      return Turn.ended(outcome(first, plan, look.live()));
    }
    return new Settling(engine, table.timing(), tally)
        .from(look)
        .then(
            end -> {
              var last = end.equals(look) ? plan : engine.plan(end.live());
              return Turn.ended(outcome(first, last, end.live()));
            });
  }

  private Turn<Look> run(TablePlan plan, Look look) {
    if (plan.creates()) {
      table.region().creates();
    }
    var run = table.run(plan, look, tally);
    current = run;
    return run.toEnd()
        .then(
            ran -> {
              deferred = ran.deferred();
              return ran.last()
                  .filter(end -> end.tells(engine.managed()))
                  .map(table::checked)
                  .orElseGet(table::look);
            });
  }

  private Outcome outcome(TablePlan first, TablePlan last, Optional<LiveTable> live) {
    if ((!last.isEmpty() && deferred.isEmpty()) || live.isEmpty()) {
      throw new TableDiffersException(
          last,
          "all steps are done, and the table still differs from its spec. See what else changes"
              + " the table, then run again",
          tally.hasChanged());
    }
    live.get().failure().ifPresent(why -> unusable(last, why));
    return table.outcome(
        tally.kind(!deferred.isEmpty()), live.get().outputs(), first, begun, deferred);
  }

  /** A table that is as its spec is of no use if nobody can use it. */
  private static void unusable(TablePlan plan, String why) {
    throw new IncompleteException(
        plan.tableName(),
        IncompleteException.Kind.FAILED,
        Printable.sentence(why),
        RunProgress.allLeft(plan.steps()),
        null);
  }
}
