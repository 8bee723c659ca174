package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.Deferred;
import io.ddbkit.provisioner.report.RunProgress;
import io.ddbkit.spec.trait.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The steps of a run: which are done, and which may go on. */
final class Standing {
  private final List<Step> done = new ArrayList<>();
  private final List<StepRun> open;
  private final Ended ended = new Ended();
  private final Predicate<Setting<?>> isKnownAtBirth;
  private boolean hasMade;
  private boolean hasFound;

  /**
   * The steps of a plan.
   *
   * @param isKnownAtBirth whether a new table has a value of a setting that is known without a look
   */
  Standing(Collection<Step> steps, Predicate<Setting<?>> isKnownAtBirth) {
    this.isKnownAtBirth = isKnownAtBirth;
    open = new ArrayList<>(steps.stream().map(StepRun::new).toList());
  }

  List<StepRun> open() {
    return open;
  }

  Ended ended() {
    return ended;
  }

  boolean isOver() {
    return open.isEmpty();
  }

  /** Those that wait for no other step. */
  List<StepRun> ready() {
    var waiting = open.stream().map(run -> run.step().number()).collect(Collectors.toSet());
    return open.stream()
        .filter(run -> run.step().after().stream().noneMatch(waiting::contains))
        .toList();
  }

  void isDone(StepRun run, Instant now) {
    open.remove(run);
    done.add(run.step());
    ended.add(run.step(), now);
    if (run.step() instanceof Step.Create) {
      hasMade = run.sent().isPresent();
      hasFound = !hasMade && !run.attempts().isUnanswered();
    }
  }

  /** Whether it is part of making a table that somebody else was seen to make. */
  boolean isOfAnother(StepRun run) {
    return hasFound && run.step() instanceof Step.Apply apply && apply.finishesCreation();
  }

  /** What a table has from its birth needs no look, where this run has made the table itself. */
  boolean isAsBorn(StepRun run) {
    return hasMade
        && run.step() instanceof Step.Apply apply
        && apply.finishesCreation()
        && run.step().settings().stream().allMatch(isKnownAtBirth)
        && !run.isWorthALook();
  }

  /** How far the run is, with the step first that ends it. */
  RunProgress progress(StepRun first) {
    var left = new ArrayList<Step>(List.of(first.step()));
    open.stream().filter(run -> run != first).forEach(run -> left.add(run.step()));
    var underWay =
        open.stream()
            .filter(run -> run.sent().isPresent() || run.seen().state() == Progress.State.UNDER_WAY)
            .map(StepRun::step)
            .toList();
    return new RunProgress(done, left, underWay);
  }

  /** What is left, where all that could go on is allowed only later. */
  List<Deferred> deferred(Hold hold) {
    var until = new HashMap<Integer, Instant>();
    var all = new ArrayList<Deferred>();
    for (var run : open) {
      var own = hold.until(run);
      var before =
          run.step().after().stream()
              .filter(until::containsKey)
              .map(until::get)
              .max(Comparator.naturalOrder())
              .orElse(own);
      var allowed = own.isAfter(before) ? own : before;
      until.put(run.step().number(), allowed);
      all.add(new Deferred(run.step(), allowed));
    }
    return all;
  }
}
