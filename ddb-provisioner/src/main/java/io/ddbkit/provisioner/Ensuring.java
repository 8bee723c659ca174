package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.internal.engine.Gateway;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.engine.Tally;
import io.ddbkit.provisioner.internal.engine.Timing;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.spec.text.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Making sure of one table: read, plan, run, and read and plan again, since others may have been at
 * it too.
 */
final class Ensuring {
  /**
   * How long after its birth a table may still lack what CreateTable cannot carry, because the
   * instance that made it is about to add it, or ended before it did.
   */
  private static final Duration YOUTH = Duration.ofMinutes(5);

  /** Twice would do for a lost race; more would be a quarrel. */
  private static final int ROUNDS = 3;

  private final TableEngine engine;
  private final Gateway gateway;
  private final RegionCheck region;
  private final Permits permits;
  private final Tally tally = new Tally();
  private final Timing timing;
  private final ProvisioningListener listener;
  private final Instant begun;

  Ensuring(
      TableEngine engine,
      Gateway gateway,
      RegionCheck region,
      Permits permits,
      Timing timing,
      ProvisioningListener listener) {
    this.engine = engine;
    this.gateway = gateway;
    this.region = region;
    this.permits = permits;
    this.timing = timing;
    this.listener = listener;
    this.begun = timing.scheduler().now();
  }

  Supplier<Outcome> task(Mode mode) {
    return () -> toward(mode);
  }

  private void warn() {
    engine.warned().forEach(listener::on);
  }

  /** The live table. */
  Optional<LiveTable> read() {
    return look().live();
  }

  private Look look() {
    return checked(engine.read(timing));
  }

  private Look checked(Look look) {
    look.live().ifPresent(region::stands);
    return look;
  }

  /** What would have to be done to the table, now. */
  TablePlan plan() {
    return engine.plan(read());
  }

  private Look run(TablePlan plan, Look look) {
    if (plan.creates()) {
      region.creates();
    }
    return checked(engine.run(plan, look, timing, listener, tally));
  }

  private Outcome toward(Mode mode) {
    warn();
    var look = look();
    var first = engine.plan(look.live());
    var plan = first;
    for (int round = 0; round < ROUNDS && !plan.isEmpty(); round++) {
      if (!allowed(mode, plan, look.live())) {
        throw new TableDiffersException(plan, difference(mode, plan, look.live()));
      }
      look = run(plan, look);
      plan = engine.plan(look.live());
    }
    return outcome(first, plan, look.live());
  }

  private boolean allowed(Mode mode, TablePlan plan, Optional<LiveTable> live) {
    return mode == Mode.CREATE_MISSING
        && permits.missingBesideCreation(plan).isEmpty()
        && (plan.creates() || (plan.finishesCreation() && live.filter(this::isYoung).isPresent()));
  }

  private boolean isYoung(LiveTable live) {
    return live.outputs()
        .createdAt()
        .filter(birth -> birth.plus(YOUTH).isAfter(timing.scheduler().now()))
        .isPresent();
  }

  private String difference(Mode mode, TablePlan plan, Optional<LiveTable> live) {
    if (!plan.creates()) {
      return "the table differs from its spec, and mode "
          + mode
          + " does not change tables. "
          + remedy(plan);
    }
    return live.isPresent()
        ? "the table is still being created, and mode "
            + mode
            + " does not wait for it. Run again when it is ACTIVE, or call"
            + " provisioner.createMissing(spec), which waits"
        : "the table is missing, and mode "
            + mode
            + " does not create tables. Create it: provisioner.createMissing(spec)";
  }

  private String remedy(TablePlan plan) {
    var missing = permits.missing(plan);
    return "Change the spec, or apply a plan"
        + (missing.isEmpty() ? "" : ", with what it needs")
        + ": provisioner.apply(provisioner.plan(spec)"
        + Permits.arguments(missing)
        + ")";
  }

  Outcome apply(TablePlan plan, List<Permit> more) {
    warn();
    var look = look();
    var fresh = engine.plan(look.live());
    var stale = new Stale(plan, fresh);
    if (stale.isSo()) {
      throw stale.refused();
    }
    requirePermitted(fresh, permits.and(more).missing(fresh));
    if (!fresh.isEmpty()) {
      look = run(fresh, look);
    }
    return outcome(fresh, engine.plan(look.live()), look.live());
  }

  private static void requirePermitted(TablePlan plan, List<Permit> missing) {
    if (!missing.isEmpty()) {
      throw new PlanRefusedException(
          plan,
          "the plan needs "
              + (missing.size() == 1 ? "a permit that was" : "permits that were")
              + " not given, because of what it would do to the table; nothing was changed. Change the"
              + " spec, or permit it: provisioner.apply(plan"
              + Permits.arguments(missing)
              + ")");
    }
  }

  private Outcome outcome(TablePlan first, TablePlan last, Optional<LiveTable> live) {
    if (!last.isEmpty() || live.isEmpty()) {
      throw new TableDiffersException(
          last,
          "all steps are done, and the table still differs from its spec. See what else changes"
              + " the table, then run again");
    }
    live.get().failure().ifPresent(why -> unusable(last, why));
    var outcome =
        new Outcome(
            tally.kind(),
            live.get().outputs(),
            first,
            Duration.between(begun, timing.scheduler().now()),
            gateway.calls());
    listener.on(new ProvisioningEvent.Finished(first.tableName(), outcome));
    return outcome;
  }

  /** A table that is as its spec is of no use if nobody can use it. */
  private static void unusable(TablePlan plan, String why) {
    throw new IncompleteException(
        plan.tableName(),
        IncompleteException.Kind.FAILED,
        Printable.sentence(why),
        plan.steps(),
        null);
  }
}
