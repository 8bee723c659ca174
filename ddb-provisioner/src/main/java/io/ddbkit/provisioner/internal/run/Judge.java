package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.compose.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells how far a step is by a look, and ends a run in which it can get no further. */
final class Judge {
  private final TableEngine engine;
  private final Standing standing;
  private final Function<StepRun, Ending> ending;

  /**
   * A judge of the steps of a run.
   *
   * @param ending how the run ends with a step
   */
  Judge(TableEngine engine, Standing standing, Function<StepRun, Ending> ending) {
    this.engine = engine;
    this.standing = standing;
    this.ending = ending;
  }

  /**
   * How far a step is.
   *
   * @throws io.ddbkit.provisioner.report.IncompleteException if it failed, or was accepted in vain
   */
  Progress.State judge(StepRun run, Look look, Instant now) {
    var progress = progress(run, look);
    boolean news = run.saw(progress);
    switch (progress.state()) {
      case FAILED -> throw ending.apply(run).failed(progress.what());
      case NOT_STARTED, STUCK -> {
        if (run.sent().isPresent()) {
          giveUpIfInVain(run, progress, news, now);
        }
      }
      case UNDER_WAY, DONE -> {
        // goes on
      }
    }
    return progress.state();
  }

  private Progress progress(StepRun run, Look look) {
    var live = look.live();
    if (live.filter(table -> run.madeAnother(table.outputs().id())).isPresent()) {
      return new Progress(Progress.State.FAILED, "the new table was replaced by another");
    }
    if (live.isPresent() && standing.isAsBorn(run)) {
      return Progress.AS_BORN;
    }
    var progress = Progress.of(run.step(), look);
    return run.step() instanceof Step.Create create
            && run.sent().isPresent()
            && progress.state() == Progress.State.DONE
        ? progress.unless(carriedAndMissing(create, live))
        : progress;
  }

  /** What the CreateTable of this run carried, and the table that it made does not show. */
  private List<Change> carriedAndMissing(Step.Create create, Optional<LiveTable> live) {
    return engine.plan(live).steps().stream()
        .filter(step -> create.settings().containsAll(step.settings()))
        .flatMap(step -> step.changes().stream())
        .filter(change -> !change.isRemoved())
        .toList();
  }

  /** What failed before it was sent may be what a stale look tells, and is given some time. */
  private void giveUpIfInVain(StepRun run, Progress progress, boolean news, Instant now) {
    boolean stuck = progress.state() == Progress.State.STUCK;
    var missing = progress.missing();
    if ((stuck && news) || isMissingForTooLong(run, missing, now)) {
      throw stuck
          ? ending.apply(run).failed(progress.what())
          : ending.apply(run).forgotten(missing);
    }
  }

  private boolean isMissingForTooLong(StepRun run, List<Change> missing, Instant now) {
    return !missing.isEmpty()
        && run.isMissingFor(engine.visibleWithin(run.step(), missing), missing, now);
  }
}
