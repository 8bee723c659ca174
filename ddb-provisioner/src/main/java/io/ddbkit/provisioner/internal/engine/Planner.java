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
   * @throws IllegalStateException if rules of order that hold for every table form a circle, or a
   *     handler cannot tell its own
   */
  public Planner(Handlers handlers, Map<Setting<?>, String> leftOut) {
    this.handlers = handlers;
    this.order = handlers.order();
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

  /** The handlers of all settings that the endpoint can hold. */
  List<SettingHandler<?>> everyHandler(TableName table) {
    var held =
        handlers.all().stream()
            .<Setting<?>>map(SettingHandler::setting)
            .filter(setting -> !leftOut.containsKey(setting))
            .toList();
    return handlers.of(held, table);
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

  /**
   * The way to no table.
   *
   * @param isThere whether there is one, perhaps one that is being deleted already
   */
  TablePlan deletion(
      TableSpec spec,
      ComposedTable desired,
      Target target,
      Optional<LiveTable> live,
      boolean isThere) {
    return new Drawing(this, spec, desired, List.of(), target, live).deletion(isThere);
  }

  Order order() {
    return order;
  }

  /** The settings that the endpoint cannot hold, each with the reason. */
  Map<Setting<?>, String> leftOut() {
    return leftOut;
  }
}
