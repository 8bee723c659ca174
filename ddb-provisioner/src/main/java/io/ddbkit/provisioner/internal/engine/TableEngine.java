package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.IncompleteException;
import io.ddbkit.provisioner.report.MissingClientException;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.provisioner.report.ProvisioningListener;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Read, plan and run, for one table. */
public final class TableEngine {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Where nothing was ever answered, the client is more likely wrong than the service down. */
  private static final int LOOKS_WITHOUT_ANSWER = 3;

  private final TableSpec spec;
  private final ComposedTable desired;
  private final ComposedTable held;
  private final List<Finding> warnings;
  private final Planner planner;
  private final List<SettingHandler<?>> managed;
  private final Gateway gateway;

  /**
   * The engine for one table.
   *
   * @param desired what the spec means
   * @param warnings what was found in the spec, which plans tell
   * @throws io.ddbkit.provisioner.report.UnhandledSettingException if a setting has no handler
   * @throws MissingClientException if a handler requires a client that the gateway has none of
   */
  public TableEngine(
      TableSpec spec,
      ComposedTable desired,
      List<Finding> warnings,
      Planner planner,
      Gateway gateway) {
    this.spec = spec;
    this.desired = desired;
    this.held = planner.held(desired);
    this.warnings = List.copyOf(warnings);
    this.planner = planner;
    this.managed = planner.handlers(desired);
    this.gateway = gateway;
    managed.forEach(this::requireClients);
  }

  private void requireClients(SettingHandler<?> handler) {
    for (var type : handler.clients()) {
      if (!gateway.clients().has(type)) {
        throw new MissingClientException(name(), handler.setting(), type);
      }
    }
  }

  /** What was found in the spec, as events. */
  public List<ProvisioningEvent> warned() {
    return warnings.stream()
        .<ProvisioningEvent>map(each -> new ProvisioningEvent.Warned(name(), each))
        .toList();
  }

  /**
   * The table as it is. Where DynamoDB is asked too much, as it is when many instances start
   * together, or does not answer, it is asked again for a minute.
   *
   * @throws ControlPlaneException if it cannot be read
   * @throws IncompleteException if the thread is interrupted
   */
  public Look read(Timing timing) {
    var begun = timing.scheduler().now();
    try {
      for (int look = 1; ; look++) {
        try {
          return new Reader(gateway, held, timing.scheduler()).read(managed);
        } catch (NotYetException e) {
          var waited = Duration.between(begun, timing.scheduler().now());
          if (waited.compareTo(PATIENCE) > 0
              || (look >= LOOKS_WITHOUT_ANSWER && !gateway.isAnswered())) {
            throw gateway.failure(e.refused());
          }
          timing.pause(waited);
        }
      }
    } catch (InterruptedException | Gateway.InterruptedCallException e) {
      Thread.currentThread().interrupt();
      throw new IncompleteException(
          name(), IncompleteException.Kind.INTERRUPTED, "interrupted", List.of(), e);
    }
  }

  /**
   * The way from {@code live} to the desired table. A table that is still being created counts as
   * one to be created: the plan's first step finds that under way.
   */
  public TablePlan plan(Optional<LiveTable> live) {
    return planner.plan(
        spec, desired, warnings, target(live), live.filter(table -> !isBeingMade(table)));
  }

  /** The table, with its ARN where it is known. */
  Target target(Optional<LiveTable> live) {
    return live.map(table -> gateway.target().withArn(table.outputs().arn()))
        .orElseGet(gateway::target);
  }

  private static boolean isBeingMade(LiveTable table) {
    return table.outputs().status().equals(TableStatus.CREATING.toString());
  }

  /**
   * Runs a plan of this table to its end, and notes in {@code tally} what it does.
   *
   * @param look the look that the plan was made from
   * @return the table after it
   */
  public Look run(
      TablePlan plan, Look look, Timing timing, ProvisioningListener listener, Tally tally) {
    var last = new PlanRun(this, plan, look, timing, listener, tally).toEnd();
    return last.filter(end -> end.tells(managed)).orElseGet(() -> read(timing));
  }

  /** What handlers see of what the spec means. */
  ComposedTable desired() {
    return held;
  }

  TableName name() {
    return TableName.of(desired);
  }

  Handlers handlers() {
    return planner.handlers();
  }

  /** The handler of a setting. */
  <T> SettingHandler<T> handler(Setting<T> setting) {
    return handlers().of(setting, name());
  }

  /** How long a leaf that a step changes may take to be seen. */
  Duration visibleWithin(Step step, Path leaf) {
    return step.settings().stream()
        .filter(setting -> leaf.within(setting.path()))
        .map(setting -> handler(setting).visibleWithin(leaf))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** What reads the settings that the table's spec speaks of. */
  List<SettingHandler<?>> managed() {
    return managed;
  }

  Gateway gateway() {
    return gateway;
  }
}
