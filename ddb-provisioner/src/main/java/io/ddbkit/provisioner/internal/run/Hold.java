package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.plan.Step;
import java.time.Duration;
import java.time.Instant;

/** What holds a step back whose turn it is. */
final class Hold {
  /**
   * So long whoever makes a table has to finish it. It looks every three seconds, and may be
   * throttled because of those who wait for it. It may have died, so that they do it then.
   */
  private static final Duration COURTESY = Duration.ofSeconds(30);

  /** A run does not wait longer for what is allowed only then. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration USUAL_COOLDOWN = Duration.ofHours(1);

  private final TableEngine engine;
  private final Standing standing;
  private final Ended ended;

  Hold(TableEngine engine, Standing standing) {
    this.engine = engine;
    this.standing = standing;
    this.ended = standing.ended();
  }

  /**
   * Whether a step may be sent that is not done. A look may take long where calls are throttled, so
   * that what it was to tell counts from when it was begun.
   */
  boolean letsGo(StepRun run, Look look, Instant now) {
    return run.sent().isEmpty()
        && !until(run).isAfter(now)
        && isQuiet(run, look)
        && isKnown(run, look.at())
        && !isLeftToAnother(run, look.at());
  }

  /**
   * When a step is allowed, as far as is known; {@link Instant#MIN}: now. One that DynamoDB allows
   * only some time after another is tried at once, since that may be long ago, or the endpoint less
   * strict; where it was too soon, it waits.
   */
  Instant until(StepRun run) {
    if (run.sent().isPresent()) {
      return Instant.MIN;
    }
    if (run.attempts().isForGood()) {
      return seenAt(run);
    }
    var told = notBefore(run.step());
    if (!run.attempts().isLast(Meaning.TOO_SOON)) {
      return told;
    }
    var pause = ended.pauseEnds(run.step()).orElseGet(() -> guessed(run));
    return pause.isAfter(told) ? pause : told;
  }

  /** What was refused may be done already, by somebody else, and not be seen yet. */
  private Instant seenAt(StepRun run) {
    var refused = run.attempts().at().orElseThrow();
    return run.step() instanceof Step.Apply
        ? refused.plus(engine.visibleWithin(run.step(), run.step().changes()))
        : refused;
  }

  /**
   * Nobody knows when the change before was: it is tried again soon, later, and then much later.
   */
  private static Instant guessed(StepRun run) {
    var at = run.attempts().at().orElseThrow();
    var backoff = run.attempts().backoff();
    return at.plus(backoff.compareTo(PATIENCE) < 0 ? backoff : cooldown(run.step()));
  }

  private static Duration cooldown(Step step) {
    return step.transitions().stream()
        .flatMap(transition -> transition.span().atMost().stream())
        .max(Duration::compareTo)
        .orElse(USUAL_COOLDOWN);
  }

  private static Instant notBefore(Step step) {
    return step instanceof Step.Apply apply
        ? apply.transition().earliest().notBefore().orElse(Instant.MIN)
        : Instant.MIN;
  }

  /** Whether it is left to another, who has made the table and is about to finish it. */
  private boolean isLeftToAnother(StepRun run, Instant now) {
    if (!standing.isOfAnother(run)) {
      return false;
    }
    run.waitFrom(now);
    return run.waited(now).compareTo(COURTESY) < 0;
  }

  /**
   * Whether it is known that no attempt has done it: what may be done is not sent again before a
   * look would tell. A table is not made or deleted twice, since DynamoDB refuses that.
   */
  private boolean isKnown(StepRun run, Instant now) {
    return !run.attempts().mayBeDone()
        || !(run.step() instanceof Step.Apply)
        || !run.attempts().at().orElseThrow().plus(visibleWithin(run.step())).isAfter(now);
  }

  private Duration visibleWithin(Step step) {
    return engine.visibleWithin(step, step.changes());
  }

  /** Whether a run does not wait for it any more. */
  static boolean isTooLong(Instant until, Instant now) {
    return until.isAfter(now.plus(PATIENCE));
  }

  /**
   * Whether the table is as the service wants it for a step that it has put off: {@code ACTIVE}
   * first, and where that is not enough, with nothing at all going on.
   */
  private boolean isQuiet(StepRun run, Look look) {
    var attempts = run.attempts();
    if (!attempts.isLast(Meaning.LATER) || look.live().isEmpty()) {
      return true;
    }
    var live = look.live().get();
    boolean isActive = live.outputs().status().equals("ACTIVE");
    return isActive && (attempts.inARow() < 2 || !isBusy(live));
  }

  /** What does not change the table itself shuts out nothing. */
  private boolean isBusy(LiveTable live) {
    return engine.ofTheTable(live).stream()
        .anyMatch(reading -> reading.activity().whole() instanceof Activity.Busy);
  }
}
