package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.internal.engine.Known;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.NotYetException;
import io.ddbkit.provisioner.internal.engine.Reader;
import io.ddbkit.provisioner.internal.engine.Refused;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import io.ddbkit.provisioner.internal.turn.Turn;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.trait.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan: looks at the table, asks of every step that may go on how far it is, acts on
 * the answer, and looks again. Steps that do not wait for each other are under way together; none
 * has a thread of its own, and between two looks neither has the run.
 */
public final class PlanRun {
  private final TableEngine engine;
  private final TablePlan plan;
  private final Timing timing;
  private final ProvisioningListener listener;
  private final Tally tally;
  private final Reader reader;
  private final Sender sender;
  private final Standing standing;
  private final Judge judge;
  private final Hold hold;
  private final Guards guards;

  /** What the last look was answered, if it could not be taken. */
  private @Nullable Refused blind;

  private Look known;

  /** Whether something was sent, or time has passed, since the last look. */
  private boolean isOutdated;

  /**
   * A run of a plan.
   *
   * @param look the look that the plan was made from
   * @param tally notes what the run does
   */
  public PlanRun(
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
    this.reader = new Reader(engine.gateway(), engine.desired(), timing::now);
    this.guards = new Guards(engine, reader, look.live());
    this.sender = new Sender(engine, timing, listener, tally, guards, this::ending);
    this.standing = new Standing(plan.steps(), engine::isKnownAtBirth);
    this.judge = new Judge(engine, standing, this::ending);
    this.hold = new Hold(engine, standing);
  }

  /**
   * Runs it to its end. It throws {@link IncompleteException} if a step fails, takes too long, or
   * is accepted and forgotten, and {@link ControlPlaneException} if a call fails for good.
   */
  public Turn<Ran> toEnd() {
    tally.planned();
    tell(new ProvisioningEvent.Started(engine.name(), plan));
    return Turn.trying(this::looks, ControlPlaneException.class, this::failed);
  }

  private Turn<Ran> failed(ControlPlaneException e) {
    throw e.during(standing.progress(standing.open().get(0)));
  }

  /** How it ends where it is stopped from outside. */
  public IncompleteException stopped(Stop why, @Nullable Throwable cause) {
    if (standing.isOver()) {
      return Ending.afterAll(engine.name(), why, cause);
    }
    var ending = ending(standing.open().get(0));
    return why == Stop.LATE ? ending.lateAtAll() : ending.interrupted(cause);
  }

  private Turn<Ran> looks() {
    if (standing.isOver()) {
      return Turn.ended(new Ran(Optional.of(known).filter(look -> !isOutdated), List.of()));
    }
    return look().then(isNews -> isNews ? looks() : pause());
  }

  /** Looks once; tells whether a step was done, so that others may follow at once. */
  private Turn<Boolean> look() {
    var ready = standing.ready();
    return Turn.trying(
            () -> read(ready).then(look -> Turn.ended(Optional.of(look))),
            NotYetException.class,
            e -> blind(e.refused(), ready))
        .then(look -> look.map(seen -> act(ready, seen)).orElseGet(() -> Turn.ended(false)));
  }

  private Turn<Optional<Look>> blind(Refused refused, List<StepRun> ready) {
    blind = refused;
    ready.forEach(run -> run.waitFrom(now()));
    return Turn.ended(Optional.empty());
  }

  private Turn<Look> read(List<StepRun> ready) {
    var handlers = handlers(ready);
    return reader.read(handlers, engine.managed(), known(handlers));
  }

  /** What a look told is not asked again, but for what is waited for. */
  private Known known(Collection<SettingHandler<?>> handlers) {
    boolean isEnough =
        !isOutdated && known.isFresh(now()) && standing.open().stream().noneMatch(StepRun::waiting);
    return isEnough ? Known.of(known) : Known.beside(known, sources(handlers));
  }

  private Set<Source<?>> sources(Collection<SettingHandler<?>> handlers) {
    return known
        .live()
        .map(table -> reader.sources(handlers, table.seen().get(Source.TABLE)))
        .orElse(Set.of());
  }

  private Set<SettingHandler<?>> handlers(List<StepRun> runs) {
    var all = new LinkedHashSet<SettingHandler<?>>();
    runs.stream()
        .filter(run -> !standing.isAsBorn(run))
        .flatMap(run -> run.step().settings().stream())
        .forEach(setting -> all.add(engine.handler(setting)));
    return all;
  }

  private Turn<Boolean> act(List<StepRun> ready, Look look) {
    blind = null;
    known = look;
    isOutdated = false;
    look.live().flatMap(guards::objection).ifPresent(this::superseded);
    var go = new ArrayList<StepRun>();
    boolean news = false;
    for (var run : ready) {
      switch (judge.judge(run, look, now())) {
        case DONE -> news |= done(run);
        case UNDER_WAY -> adopt(run);
        default -> {
          if (hold.letsGo(run, look, now())) {
            go.add(run);
          }
        }
      }
    }
    boolean isNews = news;
    isOutdated = !go.isEmpty();
    return sender
        .send(go, look, look.live().map(table -> asBorn(table, go)))
        .then(sent -> Turn.ended(isNews));
  }

  private void superseded(String why) {
    throw ending(standing.open().get(0)).superseded(why);
  }

  private LiveTable asBorn(LiveTable table, List<StepRun> runs) {
    var settings =
        runs.stream()
            .filter(standing::isAsBorn)
            .<Setting<?>>flatMap(run -> run.step().settings().stream())
            .toList();
    return settings.isEmpty() ? table : engine.asBorn(table, settings);
  }

  private boolean done(StepRun run) {
    standing.isDone(run, now());
    tell(new ProvisioningEvent.Done(engine.name(), run.step(), run.waited(now())));
    return true;
  }

  private void adopt(StepRun run) {
    if (run.adopt(now())) {
      tell(new ProvisioningEvent.Adopted(engine.name(), run.step(), run.seen().what()));
    }
  }

  private Turn<Ran> pause() {
    var now = now();
    var next = Instant.MAX;
    for (var run : standing.ready()) {
      var its = next(run, now);
      next = its.isBefore(next) ? its : next;
    }
    if (Hold.isTooLong(next, now)) {
      return Turn.ended(new Ran(Optional.of(known), standing.deferred(hold)));
    }
    isOutdated = true;
    return Turn.at(next, this::looks);
  }

  /** When to look at a step again. */
  private Instant next(StepRun run, Instant now) {
    var allowed = hold.until(run);
    if (allowed.isAfter(now) && !run.attempts().isForGood()) {
      return allowed;
    }
    giveUpIfLate(run, now);
    return timing.next(run);
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

  private Ending ending(StepRun first) {
    var said = blind == null ? unsaid(first) : blind;
    return new Ending(engine.name(), first, standing.progress(first), said);
  }

  /** What the sources of a step cannot tell yet, where nothing was answered to its call. */
  private @Nullable Refused unsaid(StepRun run) {
    return run.last().isPresent()
        ? null
        : known.absent().values().stream().findFirst().orElse(null);
  }

  private void tell(ProvisioningEvent event) {
    listener.on(event);
  }

  private Instant now() {
    return timing.now();
  }
}
