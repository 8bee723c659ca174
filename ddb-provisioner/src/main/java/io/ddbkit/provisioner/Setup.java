package io.ddbkit.provisioner;

import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.provisioner.internal.engine.Gateway;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.provisioner.internal.engine.Planner;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.run.Timing;
import io.ddbkit.provisioner.internal.turn.Run;
import io.ddbkit.provisioner.internal.turn.Runs;
import io.ddbkit.provisioner.report.ProvisioningException;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a provisioner works with.
 *
 * @param clients a client for each service, by its type
 * @param policy what specs are checked by
 * @param handlers what reads and makes settings
 * @param leftOut the settings that are neither read nor written, each with the reason
 * @param permits what the caller permits
 * @param newerRevision what becomes of runs that are of an older definition
 * @param listener what hears of the progress: the log, and the caller's listeners
 * @param timing the clock, the pace and the timeout of a step
 * @param runs takes runs to their end
 * @param region the region of the DynamoDB client, where it is known
 */
record Setup(
    ServiceClients clients,
    CheckPolicy policy,
    Handlers handlers,
    Map<Setting<?>, String> leftOut,
    Permits permits,
    NewerRevision newerRevision,
    ProvisioningListener listener,
    Timing timing,
    Runs runs,
    Optional<String> region) {

  Setup {
    leftOut = Map.copyOf(leftOut);
  }

  /** This table, and what it is read and changed by. */
  OneTable of(Intake.Table table) {
    var check = new RegionCheck(table.name(), table.desired().get(CoreSettings.REGION), region);
    check.begin();
    var gateway = new Gateway(clients, table.name(), region);
    var planner = new Planner(handlers, leftOut);
    var engine = new TableEngine(table.spec(), table.desired(), table.warnings(), planner, gateway);
    return new OneTable(engine, gateway, check, permits, newerRevision, timing, listener);
  }

  /**
   * Runs for the tables of these specs, in their order.
   *
   * @throws io.ddbkit.spec.rule.InvalidTableException if a spec is at fault
   * @throws ProvisioningException if a table cannot be provisioned so
   */
  <R> List<Run<R>> runs(Collection<TableSpec> specs, Function<OneTable, Run<R>> work) {
    var runs = new ArrayList<Run<R>>();
    var refused = new ArrayList<RuntimeException>();
    for (var table : Intake.of(specs, policy)) {
      try {
        runs.add(work.apply(of(table)));
      } catch (ProvisioningException e) {
        refused.add(e);
      }
    }
    SideBySide.throwIfAny(refused, List.of());
    return runs;
  }
}
