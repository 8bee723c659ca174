package io.ddbkit.provisioner;

import io.ddbkit.provisioner.internal.engine.Gateway;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.run.FirstLook;
import io.ddbkit.provisioner.internal.run.PlanRun;
import io.ddbkit.provisioner.internal.run.Tally;
import io.ddbkit.provisioner.internal.run.Timing;
import io.ddbkit.provisioner.internal.turn.Turn;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.Deferred;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.provisioner.report.TableOutputs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One table, and what it is read and changed by.
 *
 * @param engine reads, plans and runs
 * @param gateway makes its calls
 * @param region whether its region is the client's
 * @param permits what the caller of the provisioner permits
 * @param newerRevision what becomes of a run that is of an older definition
 * @param timing the clock and the pace
 * @param listener hears of the progress
 */
record OneTable(
    TableEngine engine,
    Gateway gateway,
    RegionCheck region,
    Permits permits,
    NewerRevision newerRevision,
    Timing timing,
    ProvisioningListener listener) {

  /** Looks at it. */
  Turn<Look> look() {
    return new FirstLook(engine, timing).look().then(this::checked);
  }

  /** A look at a table that stands in the region of its spec. */
  Turn<Look> checked(Look look) {
    look.live().ifPresent(region::stands);
    return Turn.ended(look);
  }

  /** The run of a plan that was made from a look. */
  PlanRun run(TablePlan plan, Look look, Tally tally) {
    return new PlanRun(engine, plan, look, timing, listener, tally);
  }

  /** The outcome of a run that has ended, which the listener hears of. */
  Outcome outcome(
      Outcome.Kind kind,
      TableOutputs outputs,
      TablePlan plan,
      Instant begun,
      List<Deferred> deferred) {
    var elapsed = Duration.between(begun, timing.now());
    var outcome = new Outcome(kind, outputs, plan, elapsed, gateway.calls(), deferred);
    listener.on(new ProvisioningEvent.Finished(plan.tableName(), outcome));
    return outcome;
  }
}
