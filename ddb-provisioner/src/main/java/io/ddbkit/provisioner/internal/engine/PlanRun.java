package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.compose.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan: looks at the table, asks of every step that may go on how far it is, acts on
 * the answer, and looks again. Steps that do not wait for each other are under way together; none
 * has a thread of its own.
 */
final class PlanRun {
  private final TableEngine engine;
  private final TablePlan plan;
  private final Timing timing;
  private final ProvisioningListener listener;
  private final Tally tally;
  private final Sender sender;
  private final List<StepRun> open;

  private final Ended ended = new Ended();

  /** What the last look was answered, if it could not be taken. */
  private @Nullable Refused blind;

  /** The last look, as long as nothing was sent since. */
  private @Nullable Look known;

  /** What the sources of the last look could not tell yet. */
  private Map<Source<?>, Refused> absent = Map.of();

  PlanRun(
      TableEngine engine,
      TablePlan plan,
      Look look,
      Timing timing,
      ProvisioningListener listener,
      Tally tally) {
    this.engine = engine;
    this.plan = plan;
    this.known = look;
    this.timing = timing;
    this.listener = listener;
    this.tally = tally;
    this.sender = new Sender(engine, listener, tally);
    this.open = new ArrayList<>(plan.steps().stream().map(StepRun::new).toList());
  }

  /**
   * Runs it to its end.
   *
   * @return the last look, where nothing was sent after it
   * @throws IncompleteException if a step fails, takes too long, or is accepted and forgotten, or
   *     the thread is interrupted
   */
  Optional<Look> toEnd() {
    tally.planned();
    tell(new ProvisioningEvent.Started(engine.name(), plan));
    try {
      while (!open.isEmpty()) {
        if (!look()) {
          known = null;
          pause();
        }
      }
      return Optional.ofNullable(known);
    } catch (InterruptedException | Gateway.InterruptedCallException e) {
      Thread.currentThread().interrupt();
      throw ending(open.get(0)).interrupted(e);
    }
  }

  /** Looks once; tells whether a step was done, so that others may follow at once. */
  private boolean look() throws InterruptedException {
    var ready = open.stream().filter(this::ready).toList();
    Look look;
    try {
      look = read(handlers(ready));
      blind = null;
    } catch (NotYetException e) {
      blind = e.refused();
      ready.forEach(run -> run.waitFrom(now()));
      return false;
    }
    known = look;
    absent = look.absent();
    var done = ready.stream().filter(run -> advance(run, look)).toList();
    return open.removeAll(done);
  }

  private Look read(Set<SettingHandler<?>> handlers) throws InterruptedException {
    return new Reader(engine.gateway(), engine.desired(), timing.scheduler())
        .read(handlers, engine.managed(), Optional.ofNullable(known).filter(this::isEnough));
  }

  /** What a step waits for is looked at anew. */
  private boolean isEnough(Look look) {
    return look.isFresh(now()) && open.stream().noneMatch(StepRun::waiting);
  }

  private boolean ready(StepRun run) {
    var waiting = open.stream().map(other -> other.step().number()).collect(Collectors.toSet());
    return run.step().after().stream().noneMatch(waiting::contains);
  }

  private Set<SettingHandler<?>> handlers(List<StepRun> runs) {
    var all = new LinkedHashSet<SettingHandler<?>>();
    for (var run : runs) {
      run.step().settings().forEach(setting -> all.add(engine.handler(setting)));
    }
    return all;
  }

  /** Acts on how far a step is; tells whether it is done. */
  private boolean advance(StepRun run, Look look) {
    var progress = progress(run, look);
    boolean news = run.saw(progress.what());
    switch (progress.state()) {
      case DONE -> {
        ended.add(run.step(), now());
        tell(new ProvisioningEvent.Done(engine.name(), run.step(), run.waited(now())));
        return true;
      }
      case FAILED -> throw ending(run).failed(progress.what());
      case UNDER_WAY -> {
        if (run.adopt(now())) {
          tell(new ProvisioningEvent.Adopted(engine.name(), run.step(), progress.what()));
        }
      }
      case NOT_STARTED, STUCK -> {
        if (run.sent().isEmpty()) {
          send(run, look);
        } else {
          giveUpIfInVain(run, progress, news);
        }
      }
    }
    return false;
  }

  /**
   * Sends a step's call. One that DynamoDB allows only some time after another is tried at once,
   * since that may be long ago, or the endpoint less strict; where it is too soon, it waits.
   */
  private void send(StepRun run, Look look) {
    if (!run.wasTooSoon() || ended.isPauseOver(run.step(), now())) {
      known = null;
      sender.send(run, look.live(), now());
    }
  }

  private Progress progress(StepRun run, Look look) {
    var live = look.live();
    if (live.filter(table -> run.madeAnother(table.outputs().id())).isPresent()) {
      return new Progress(Progress.State.FAILED, "the new table was replaced by another");
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
  private void giveUpIfInVain(StepRun run, Progress progress, boolean news) {
    boolean stuck = progress.state() == Progress.State.STUCK;
    var missing = progress.missing();
    if ((stuck && news) || isMissingForTooLong(run, missing)) {
      throw stuck ? ending(run).failed(progress.what()) : ending(run).forgotten(missing);
    }
  }

  private boolean isMissingForTooLong(StepRun run, List<Change> missing) {
    return !missing.isEmpty()
        && run.isMissingFor(engine.visibleWithin(run.step(), missing), missing, now());
  }

  private void pause() throws InterruptedException {
    var now = now();
    var waited = timing.deadline(open.get(0).step());
    for (var run : open) {
      if (run.waiting()) {
        giveUpIfLate(run, now);
        waited = shorter(waited, run.waited(now));
      }
    }
    timing.pause(waited);
  }

  private void giveUpIfLate(StepRun run, Instant now) {
    var waited = run.waited(now);
    if (waited.compareTo(timing.deadline(run.step())) > 0) {
      throw ending(run).late(now);
    }
    if (run.dueToTell(now)) {
      tell(new ProvisioningEvent.Waiting(engine.name(), run.step(), waited));
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Ending ending(StepRun first) {
    return new Ending(engine.name(), first, open, blind == null ? unsaid(first) : blind);
  }

  /** What the sources of a step cannot tell yet, where nothing was answered to its call. */
  private @Nullable Refused unsaid(StepRun run) {
    return run.last().isPresent() ? null : absent.values().stream().findFirst().orElse(null);
  }

  private void tell(ProvisioningEvent event) {
    listener.on(event);
  }

  private Instant now() {
    return timing.scheduler().now();
  }
}
