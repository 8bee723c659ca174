package io.ddbkit.testkit.faulted;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import java.util.Optional;

/**
 * A plan to be run.
 *
 * @param name what it does
 * @param before the table that stands; empty: none
 * @param after the table as it is to be
 */
record Scenario(String name, Optional<TableSpec> before, TableSpec after) {

  static Scenario create(String name, TableSpec after) {
    return new Scenario(name, Optional.empty(), after);
  }

  static Scenario change(String name, TableSpec before, TableSpec after) {
    return new Scenario(name, Optional.of(before), after);
  }

  /** As a person does it: what is missing is created, what stands is changed by its plan. */
  Outcome run(TableProvisioner provisioner) {
    if (before.isEmpty()) {
      return provisioner.createMissing(after);
    }
    var plan = provisioner.plan(after);
    return provisioner.apply(plan, plan.permits().toArray(Permit[]::new));
  }

  @Override
  public String toString() {
    return name;
  }
}
