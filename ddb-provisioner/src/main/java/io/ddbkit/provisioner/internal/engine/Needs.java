package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.Source;
import io.ddbkit.provisioner.handler.Target;
import io.ddbkit.provisioner.permission.Need;
import io.ddbkit.provisioner.permission.Permission;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.Transition;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.trait.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What the runs for one table ask IAM for, as its handlers tell it of their calls. */
public final class Needs {
  private final Planner planner;
  private final TableSpec spec;
  private final ComposedTable desired;
  private final ComposedTable held;
  private final Target target;
  private final List<Need> all = new ArrayList<>();

  /** None yet. */
  Needs(Planner planner, TableSpec spec, ComposedTable desired, Target target) {
    this.planner = planner;
    this.spec = spec;
    this.desired = desired;
    this.held = planner.held(desired);
    this.target = target;
  }

  /** All that were asked for. */
  public List<Need> all() {
    return List.copyOf(all);
  }

  /** And what every run reads. */
  public Needs reading() {
    add(Permission.of(Source.TABLE.action()), "read the table");
    var table = made();
    planner.handlers(held).forEach(handler -> reading(handler, table));
    return this;
  }

  /** The table as it is once the spec was followed: handlers name sources for what there is. */
  private TableDescription made() {
    var context = new HandlerContext(target, held, Optional.empty());
    var settings = planner.managed(desired);
    return Made.of(new CreateCall(planner.handlers(), settings).of(context).request());
  }

  private <T> void reading(SettingHandler<T> handler, TableDescription table) {
    var reason = "read " + handler.setting().id();
    for (var source : handler.sources(held.get(handler.setting()), table)) {
      add(Permission.of(source.action()), reason);
      source.entry().ifPresent(entry -> add(Permission.ofIndex(entry, source.action()), reason));
    }
  }

  /** And what creates the table, and finishes its creation. */
  public Needs creating() {
    planner.plan(spec, desired, List.of(), target, Optional.empty()).steps().forEach(this::making);
    return this;
  }

  private void making(Step step) {
    if (step instanceof Step.Create create) {
      add(Permission.of("dynamodb:CreateTable"), step.title());
      create.settings().forEach(setting -> carrying(setting, step.title()));
    }
    step.transitions().forEach(this::making);
  }

  private <T> void carrying(Setting<T> setting, String title) {
    held.get(setting)
        .ifPresent(
            value ->
                add(handler(setting).permissionsOfCreate(value), title + " with " + setting.id()));
  }

  private <T> void making(Transition<T> transition) {
    var setting = transition.setting();
    held.get(setting)
        .ifPresent(
            value ->
                add(handler(setting).permissions(transition.verb(), value), transition.title()));
  }

  /** And what changes it from whatever it may be, but for its deletion. */
  public Needs changing() {
    planner.handlers(held).stream()
        .filter(handler -> desired.isEnforced(handler.setting()))
        .forEach(this::changing);
    return this;
  }

  private <T> void changing(SettingHandler<T> handler) {
    var setting = handler.setting();
    var value = held.get(setting).orElseThrow();
    for (var verb : verbs(setting, value)) {
      add(handler.permissions(verb, value), "change " + setting.id());
    }
  }

  /** What is in a map by name is removed only where the spec says so. */
  private Set<Verb> verbs(Setting<?> setting, Object value) {
    boolean removes =
        !(value instanceof Map) || desired.noOthers(setting) || !desired.without(setting).isEmpty();
    return removes ? Set.of(Verb.values()) : Set.of(Verb.ADD, Verb.CHANGE);
  }

  /** And what deletes it. */
  public Needs deleting() {
    add(Permission.of("dynamodb:DeleteTable"), "delete the table");
    planner
        .everyHandler(TableName.of(desired))
        .forEach(
            handler ->
                add(
                    handler.permissionsOfDeletion(),
                    "prepare the deletion: " + handler.setting().id()));
    return this;
  }

  private <T> SettingHandler<T> handler(Setting<T> setting) {
    return planner.handlers().of(setting, TableName.of(desired));
  }

  private void add(Collection<Permission> permissions, String reason) {
    permissions.forEach(permission -> add(permission, reason));
  }

  private void add(Permission permission, String reason) {
    all.add(new Need(permission, target.table(), reason));
  }
}
