package io.ddbkit.testkit.golden;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.time.Duration;
import java.util.function.Function;

/**
 * How cases run, each on an engine of its own.
 *
 * @param provisioner gives the provisioner of a space
 * @param applies whether plans are applied too
 * @param writes whether plans are written to their files, and not compared
 */
record CaseRun(
    Function<SimulatedSpace, TableProvisioner> provisioner, boolean applies, boolean writes) {
  /** The wall clock does not count: a slow machine plans the same. */
  private static final SimulatedSettings UNHURRIED = SimulatedSettings.DEFAULTS.without(Runs.SPEED);

  /**
   * Longer than the window of any quota: DynamoDB counts changes of the table class for 30 days.
   */
  private static final Duration AGE = Duration.ofDays(31);

  /**
   * Runs a case.
   *
   * @throws AssertionError if its plan is another than the one in its file, or it cannot be run
   */
  void of(CaseFolder files) {
    files.requireSound();
    var spec = files.spec();
    var live = files.live();
    live.ifPresent(table -> requireOneTable(table, spec, files.name()));
    try (var engine = SimulatedEngine.start(UNHURRIED)) {
      var space = engine.space("plans");
      var tables = provisioner.apply(space);
      live.ifPresent(table -> make(table, tables, files.name()));
      space.clock().pass(AGE);
      var plan = tables.plan(spec);
      hold(plan, files.plan());
      if (applies) {
        apply(plan, tables, space, files.name());
      }
    }
  }

  private static void requireOneTable(TableSpec live, TableSpec spec, String name) {
    if (!live.physicalName().equals(spec.physicalName())) {
      throw new CaseFailure(
              name,
              "expected two documents of one table, but they are of two",
              "live.json: %s\nspec.json: %s"
                  .formatted(live.tableName().title(), spec.tableName().title()),
              "give both the same name")
          .error();
    }
  }

  private static void make(TableSpec live, TableProvisioner tables, String name) {
    try {
      tables.createMissing(live);
    } catch (RuntimeException e) {
      throw new CaseFailure(
              name,
              "expected the table of live.json, but it cannot be made",
              "" + e.getMessage(),
              "correct live.json, or the provisioner that the cases are given")
          .error(e);
    }
  }

  private void hold(TablePlan plan, PlanFile file) {
    if (writes) {
      file.write(plan.text());
    } else {
      file.requireEqual(plan.text());
    }
  }

  private static void apply(
      TablePlan plan, TableProvisioner tables, SimulatedSpace space, String name) {
    try {
      toEnd(plan, tables, space);
      tables.verify(plan.spec());
    } catch (RuntimeException e) {
      throw new CaseFailure(
              name,
              "expected a plan that can be applied, but it fails",
              "" + e.getMessage(),
              "see the step that fails, and its handler")
          .error(e);
    }
  }

  /** What DynamoDB allows only later is made by a run at that time. */
  private static void toEnd(TablePlan plan, TableProvisioner tables, SimulatedSpace space) {
    var permits = plan.permits().toArray(Permit[]::new);
    var next = tables.apply(plan, permits).nextRun();
    while (next.isPresent()) {
      space.clock().passTo(next.get());
      next = tables.apply(tables.plan(plan.spec()), permits).nextRun();
    }
  }
}
