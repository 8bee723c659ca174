package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.TableDiffersException;
import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a mode, and the permits that were given, allow a run to do. */
record Allowance(Mode mode, Permits permits, Scheduler clock) {
  /**
   * How long after its birth a table may still lack what CreateTable cannot carry, because the
   * instance that made it is about to add it, or ended before it did.
   */
  private static final Duration YOUTH = Duration.ofMinutes(5);

  /**
   * Lets a plan pass.
   *
   * @throws TableDiffersException if the mode does not allow it
   */
  void require(TablePlan plan, Optional<LiveTable> live) {
    if (!allows(plan, live)) {
      throw new TableDiffersException(plan, difference(plan, live));
    }
  }

  private boolean allows(TablePlan plan, Optional<LiveTable> live) {
    return switch (mode) {
      case VALIDATE -> false;
      case CREATE_MISSING ->
          permits.missingBesideCreation(plan).isEmpty() && (plan.creates() || finishes(plan, live));
      case UPDATE -> missing(plan, live).isEmpty();
    };
  }

  /** What a mode that changes tables needs, and nobody gave. */
  private List<Permit> missing(TablePlan plan, Optional<LiveTable> live) {
    return plan.creates() || finishes(plan, live)
        ? permits.missingBesideCreation(plan)
        : permits.missing(plan);
  }

  private boolean finishes(TablePlan plan, Optional<LiveTable> live) {
    return plan.finishesCreation() && live.filter(this::isYoung).isPresent();
  }

  private boolean isYoung(LiveTable live) {
    return live.outputs()
        .createdAt()
        .filter(birth -> birth.plus(YOUTH).isAfter(clock.now()))
        .isPresent();
  }

  private String difference(TablePlan plan, Optional<LiveTable> live) {
    if (mode == Mode.UPDATE) {
      return refused(plan, live);
    }
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

  private String refused(TablePlan plan, Optional<LiveTable> live) {
    var missing = missing(plan, live);
    return "the table differs from its spec, and the change needs "
        + (missing.size() == 1 ? "a permit that was" : "permits that were")
        + " not given, because of what it would do to the table; nothing was changed. Change the"
        + " spec, or permit it: provisioner.converge(spec"
        + Permits.arguments(missing)
        + ")";
  }

  private String remedy(TablePlan plan) {
    var missing = permits.missing(plan);
    return "Change the spec, or apply a plan"
        + (missing.isEmpty() ? "" : ", with what it needs")
        + ": provisioner.apply(provisioner.plan(spec)"
        + Permits.arguments(missing)
        + ")";
  }
}
