package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the way from the live table to the desired one. */
public final class Planner {
  private final Handlers handlers;
  private final Order order;
  private final Map<Setting<?>, String> leftOut;

  /**
   * A planner.
   *
   * @param leftOut settings that the endpoint cannot hold, each with the reason
   */
  public Planner(Handlers handlers, Map<Setting<?>, String> leftOut) {
    this.handlers = handlers;
    this.order = new Order(handlers.all());
    this.leftOut = Map.copyOf(leftOut);
  }

  /** The settings of a table that are read and written. */
  List<Setting<?>> managed(ComposedTable desired) {
    return desired.settings().all().stream()
        .filter(setting -> setting.scope() != Setting.Scope.IDENTITY)
        .filter(setting -> !leftOut.containsKey(setting))
        .toList();
  }

  /**
   * The handlers of these settings.
   *
   * @throws io.ddbkit.provisioner.report.UnhandledSettingException naming all that have none
   */
  List<SettingHandler<?>> handlers(ComposedTable desired) {
    return handlers.of(managed(desired), TableName.of(desired));
  }

  Handlers handlers() {
    return handlers;
  }

  /** The table as its handlers see it: what is left out is unmanaged. */
  ComposedTable held(ComposedTable desired) {
    return desired.leavingOut(leftOut.keySet());
  }

  /** The way from {@code live} to {@code desired}. */
  public TablePlan plan(
      TableSpec spec,
      ComposedTable desired,
      List<Finding> warnings,
      Target target,
      Optional<LiveTable> live) {
    return new Drawing(this, spec, desired, warnings, target, live).plan();
  }

  Order order() {
    return order;
  }

  /** The settings that the endpoint cannot hold, each with the reason. */
  Map<Setting<?>, String> leftOut() {
    return leftOut;
  }
}
