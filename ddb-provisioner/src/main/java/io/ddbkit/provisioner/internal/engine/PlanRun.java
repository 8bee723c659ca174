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
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** What the last look was answered, if it could not be taken. */
  private @Nullable Refused blind;

  PlanRun(
      TableEngine engine,
      TablePlan plan,
      Timing timing,
      ProvisioningListener listener,
      Tally tally) {
    this.engine = engine;
    this.plan = plan;
    this.timing = timing;
    this.listener = listener;
    this.tally = tally;
    this.sender = new Sender(engine, listener, tally);
    this.open = new ArrayList<>(plan.steps().stream().map(StepRun::new).toList());
  }

  /**
   * Runs it to its end.
   *
   * @throws IncompleteException if a step fails, takes too long, or is accepted and forgotten, or
   *     the thread is interrupted
   */
  void toEnd() {
    tally.planned();
    tell(new ProvisioningEvent.Started(engine.name(), plan));
    try {
      while (!open.isEmpty()) {
        if (!look()) {
          pause();
        }
      }
    } catch (InterruptedException | Gateway.InterruptedCallException e) {
      Thread.currentThread().interrupt();
      throw ending(open.get(0)).interrupted(e);
    }
  }

  /** Looks once; tells whether a step was done, so that others may follow at once. */
  private boolean look() {
    var ready = open.stream().filter(this::ready).toList();
    Optional<LiveTable> live;
    try {
      live = new Reader(engine.gateway()).read(handlers(ready), engine.managed());
      blind = null;
    } catch (NotYetException e) {
      blind = e.refused();
      ready.forEach(run -> run.waitFrom(now()));
      return false;
    }
    var done = ready.stream().filter(run -> advance(run, live)).toList();
    return open.removeAll(done);
  }

  private boolean ready(StepRun run) {
    var waiting = open.stream().map(other -> other.step().number()).collect(Collectors.toSet());
    return run.step().after().stream().noneMatch(waiting::contains);
  }

  private Set<SettingHandler<?>> handlers(List<StepRun> runs) {
    var all = new LinkedHashSet<SettingHandler<?>>();
    for (var run : runs) {
      run.step().settings().forEach(setting -> all.add(handler(setting)));
    }
    return all;
  }

  private <T> SettingHandler<T> handler(Setting<T> setting) {
    return engine.handlers().of(setting, engine.name());
  }

  /** Acts on how far a step is; tells whether it is done. */
  private boolean advance(StepRun run, Optional<LiveTable> live) {
    var progress = progress(run, live);
    run.saw(progress.what());
    switch (progress.state()) {
      case DONE -> {
        tell(new ProvisioningEvent.Done(engine.name(), run.step(), run.waited(now())));
        return true;
      }
      case FAILED -> throw ending(run).failed(progress.what());
      case UNDER_WAY -> {
        if (run.adopt(now())) {
          tell(new ProvisioningEvent.Adopted(engine.name(), run.step(), progress.what()));
        }
      }
      case NOT_STARTED -> {
        if (run.sent().isPresent()) {
          giveUpIfForgotten(run, progress.missing());
        } else {
          sender.send(run, live, now());
        }
      }
    }
    return false;
  }

  private Progress progress(StepRun run, Optional<LiveTable> live) {
    var progress = Progress.of(run.step(), live);
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

  private void giveUpIfForgotten(StepRun run, List<Change> missing) {
    var visible =
        missing.stream()
            .map(change -> visibleWithin(run.step(), change.path()))
            .max(Comparator.naturalOrder());
    if (visible.isPresent() && run.isMissingFor(visible.get(), missing, now())) {
      throw ending(run).forgotten(missing);
    }
  }

  private Duration visibleWithin(Step step, Path leaf) {
    return step.settings().stream()
        .filter(setting -> leaf.within(setting.path()))
        .map(setting -> handler(setting).visibleWithin(leaf))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
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
    timing.scheduler().sleep(timing.pace().next(waited));
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

  /** What the sources of a step cannot tell yet, where nothing was said to its call. */
  private @Nullable Refused unsaid(StepRun run) {
    return run.last().isPresent()
        ? null
        : handlers(List.of(run)).stream()
            .flatMap(handler -> handler.sources().stream())
            .filter(source -> !source.equals(Source.TABLE))
            .flatMap(source -> engine.gateway().absent(source).stream())
            .findFirst()
            .orElse(null);
  }

  private void tell(ProvisioningEvent event) {
    listener.on(event);
  }

  private Instant now() {
    return timing.scheduler().now();
  }
}
