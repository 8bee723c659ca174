package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Call;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Scene;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.plan.Hop;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.IncompleteException.Kind;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  private final TablePlan plan;
  private final ComposedTable wish;
  private final Handlers handlers;
  private final List<SettingHandler<?>> managed;
  private final Gateway gateway;
  private final Timing timing;
  private final ProvisioningListener listener;
  private final List<StepRun> open;

  PlanRun(
      TablePlan plan,
      ComposedTable wish,
      Handlers handlers,
      List<SettingHandler<?>> managed,
      Gateway gateway,
      Timing timing,
      ProvisioningListener listener) {
    this.plan = plan;
    this.wish = wish;
    this.handlers = handlers;
    this.managed = List.copyOf(managed);
    this.gateway = gateway;
    this.timing = timing;
    this.listener = listener;
    this.open = new ArrayList<>(plan.steps().stream().map(StepRun::new).toList());
  }

  /**
   * Runs it to its end.
   *
   * @throws IncompleteException if a step fails or takes too long, or the thread is interrupted
   */
  void toEnd() {
    listener.on(new ProvisioningEvent.Started(wish.name(), plan));
    try {
      while (!open.isEmpty()) {
        if (!look()) {
          pause();
        }
      }
    } catch (InterruptedException | Gateway.InterruptedCallException e) {
      Thread.currentThread().interrupt();
      throw incomplete(Kind.INTERRUPTED, "interrupted", open.get(0), e);
    }
  }

  /** Looks once; tells whether a step was done, so that others may follow at once. */
  private boolean look() {
    var ready = open.stream().filter(this::ready).toList();
    Optional<LiveTable> live;
    try {
      live = new Reader(gateway).read(handlers(ready), managed);
    } catch (NotYetException e) {
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
      settings(run.step()).forEach(setting -> all.add(handlers.of(setting, wish.name())));
    }
    return all;
  }

  private static Set<Setting<?>> settings(Step step) {
    return step instanceof Step.Create create
        ? create.settings()
        : Set.of(((Step.Reach) step).hop().setting());
  }

  /** Acts on how far a step is; tells whether it is done. */
  private boolean advance(StepRun run, Optional<LiveTable> live) {
    var progress = Progress.of(run.step(), live);
    switch (progress.state()) {
      case DONE -> {
        tell(new ProvisioningEvent.Done(wish.name(), run.step(), run.waited(now())));
        return true;
      }
      case FAILED ->
          throw incomplete(Kind.FAILED, title(run) + " failed: " + progress.what(), run, null);
      case UNDER_WAY -> {
        if (run.forgetRefusal() || run.waitFrom(now())) {
          tell(new ProvisioningEvent.Adopted(wish.name(), run.step(), progress.what()));
        }
      }
      case NOT_STARTED -> send(run, live);
    }
    return false;
  }

  /** Sends a step's call, once: a call that was accepted may take a while to be seen. */
  private void send(StepRun run, Optional<LiveTable> live) {
    run.throwIfRefused();
    if (run.sent() || notBefore(run.step()).isAfter(now())) {
      return;
    }
    var call = call(run.step(), new Scene(wish, live));
    try {
      gateway.send(call);
      tell(new ProvisioningEvent.Sent(wish.name(), run.step(), call.action()));
      run.markSent(now());
    } catch (NotYetException e) {
      if (run.waitFrom(now())) {
        tell(new ProvisioningEvent.Postponed(wish.name(), run.step(), Failure.said(e.awsCause())));
      }
    } catch (ControlPlaneException e) {
      if (e.kind() != ControlPlaneException.Kind.REFUSED) {
        throw e;
      }
      run.markRefused(e, now());
    }
  }

  private static Instant notBefore(Step step) {
    return step instanceof Step.Reach reach
        ? reach.hop().notBefore().orElse(Instant.MIN)
        : Instant.MIN;
  }

  private Call<?> call(Step step, Scene scene) {
    return step instanceof Step.Reach reach
        ? call(reach.hop(), scene)
        : new CreateCall(handlers, ((Step.Create) step).settings()).of(scene);
  }

  private <T> Call<?> call(Hop<T> hop, Scene scene) {
    return handlers.of(hop.setting(), wish.name()).call(hop, scene);
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
      var late = title(run) + " is not done after " + Durations.say(waited);
      throw incomplete(Kind.TIMED_OUT, late, run, null);
    }
    if (run.dueToTell(now)) {
      tell(new ProvisioningEvent.Waiting(wish.name(), run.step(), waited));
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private IncompleteException incomplete(
      Kind kind, String why, StepRun first, @Nullable Throwable cause) {
    var left = new ArrayList<Step>();
    left.add(first.step());
    open.stream().filter(run -> run != first).forEach(run -> left.add(run.step()));
    return new IncompleteException(wish.name(), kind, why, left, cause);
  }

  private static String title(StepRun run) {
    return "step " + run.step().number() + ", " + run.step().title() + ",";
  }

  private void tell(ProvisioningEvent event) {
    listener.on(event);
  }

  private Instant now() {
    return timing.scheduler().now();
  }
}
