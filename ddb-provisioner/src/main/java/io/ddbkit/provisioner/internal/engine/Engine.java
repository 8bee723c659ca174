package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.CheckPolicy;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Read, plan and run, for one table. */
public final class Engine {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TableSpec spec;
  private final ComposedTable wish;
  private final Handlers handlers;
  private final Planner planner;
  private final List<SettingHandler<?>> managed;
  private final Gateway gateway;

  /**
   * The engine for one table.
   *
   * @throws io.ddbkit.spec.rule.InvalidTableException if the spec does not compose
   * @throws io.ddbkit.provisioner.report.UnhandledSettingException if a setting has no handler
   */
  public Engine(
      TableSpec spec, CheckPolicy policy, Handlers handlers, Planner planner, Gateway gateway) {
    this.spec = spec;
    this.wish = spec.compose(policy);
    this.handlers = handlers;
    this.planner = planner;
    this.managed = planner.handlers(wish);
    this.gateway = gateway;
  }

  /**
   * The table as it stands. Where DynamoDB is asked too much, as it is when many instances start
   * together, it is asked again for a minute.
   *
   * @throws ControlPlaneException if it cannot be read
   * @throws IncompleteException if the thread is interrupted
   */
  public Optional<LiveTable> read(Timing timing) {
    var begun = timing.scheduler().now();
    try {
      while (true) {
        try {
          return new Reader(gateway).read(managed);
        } catch (NotYetException e) {
          var waited = Duration.between(begun, timing.scheduler().now());
          if (waited.compareTo(PATIENCE) > 0) {
            throw Failure.of(wish.name(), e.action(), e.awsCause());
          }
          timing.scheduler().sleep(timing.pace().next(waited));
        }
      }
    } catch (InterruptedException | Gateway.InterruptedCallException e) {
      Thread.currentThread().interrupt();
      throw new IncompleteException(
          wish.name(), IncompleteException.Kind.INTERRUPTED, "interrupted", List.of(), e);
    }
  }

  /**
   * The way from {@code live} to what was said. A table that is still being made counts as one to
   * be made: the plan's first step finds that under way.
   */
  public TablePlan plan(Optional<LiveTable> live) {
    return planner.plan(spec, wish, live.filter(table -> !isBeingMade(table)));
  }

  private static boolean isBeingMade(LiveTable table) {
    return table.outputs().status().equals(TableStatus.CREATING.toString());
  }

  /** Runs a plan of this table to its end. */
  public void run(TablePlan plan, Timing timing, ProvisioningListener listener) {
    new PlanRun(plan, wish, handlers, managed, gateway, timing, listener).toEnd();
  }
}
