package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.MissingClientException;
import io.ddbkit.provisioner.report.ProvisioningEvent;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Read, plan and run, for one table. */
public final class TableEngine {
  private static final Set<String> CHANGING = Set.of("CREATING", "UPDATING");

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
   * The way from {@code live} to the desired table. A table that is still being created counts as
   * one to be created: the plan's first step finds that under way.
   */
  public TablePlan plan(Optional<LiveTable> live) {
    return planner.plan(
        spec, desired, warnings, target(live), live.filter(table -> !isBeingMade(table)));
  }

  /** The way to no table. */
  public TablePlan deletion(Look look) {
    var live = look.live();
    return planner.deletion(spec, desired, target(live), live, live.isPresent() || look.leaving());
  }

  /** Whether nothing goes on at a table that DynamoDB would refuse to delete meanwhile. */
  public boolean isQuiet(LiveTable live) {
    var table = live.seen().get(Source.TABLE);
    return !CHANGING.contains(live.outputs().status())
        && planner.everyHandler(name()).stream()
            .filter(handler -> handler.sources(Optional.empty(), table).isEmpty())
            .map(handler -> handler.read(live.seen()).activity().whole())
            .noneMatch(Activity.Busy.class::isInstance);
  }

  /** The table, with its ARN where it is known. */
  public Target target(Optional<LiveTable> live) {
    return live.map(table -> gateway.target().withArn(table.outputs().arn()))
        .orElseGet(gateway::target);
  }

  private static boolean isBeingMade(LiveTable table) {
    return table.outputs().status().equals(TableStatus.CREATING.toString());
  }

  /** What handlers see of what the spec means. */
  public ComposedTable desired() {
    return held;
  }

  /** The table's name. */
  public TableName name() {
    return TableName.of(desired);
  }

  /** All handlers. */
  public Handlers handlers() {
    return planner.handlers();
  }

  /** The handler of a setting. */
  public <T> SettingHandler<T> handler(Setting<T> setting) {
    return handlers().of(setting, name());
  }

  /** How long what a step changes may take to be seen. */
  public Duration visibleWithin(Step step, Collection<Change> changes) {
    return changes.stream()
        .map(change -> visibleWithin(step, change.path()))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private Duration visibleWithin(Step step, Path leaf) {
    return step.settings().stream()
        .filter(setting -> leaf.within(setting.path()))
        .map(setting -> handler(setting).visibleWithin(leaf))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** What DescribeTable alone tells of the table, of the settings that the spec speaks of. */
  public List<Reading<?>> ofTheTable(LiveTable live) {
    var table = live.seen().get(Source.TABLE);
    return managed.stream()
        .filter(handler -> sources(handler, table).isEmpty())
        .<Reading<?>>flatMap(handler -> live.reading(handler.setting()).stream())
        .toList();
  }

  private <T> Set<Source<?>> sources(SettingHandler<T> handler, TableDescription table) {
    return handler.sources(held.get(handler.setting()), table);
  }

  /** Whether a new table has a value of this setting that is known without a look. */
  public boolean isKnownAtBirth(Setting<?> setting) {
    return handler(setting).valueAtCreation().isPresent();
  }

  /** The same table, with the values of these settings that it was born with. */
  public LiveTable asBorn(LiveTable live, Collection<Setting<?>> settings) {
    var readings = new HashMap<>(live.readings());
    settings.forEach(setting -> putAsBorn(setting, readings));
    return new LiveTable(live.outputs(), readings, live.seen());
  }

  private <T> void putAsBorn(Setting<T> setting, Map<Setting<?>, Reading<?>> readings) {
    handler(setting)
        .valueAtCreation()
        .ifPresent(value -> readings.putIfAbsent(setting, Reading.idle(value)));
  }

  /** What reads the settings that the table's spec speaks of. */
  public List<SettingHandler<?>> managed() {
    return managed;
  }

  /** What its runs ask IAM for: nothing yet. */
  public Needs needs() {
    return new Needs(planner, spec, desired, gateway.target());
  }

  /** Makes the calls. */
  public Gateway gateway() {
    return gateway;
  }
}
