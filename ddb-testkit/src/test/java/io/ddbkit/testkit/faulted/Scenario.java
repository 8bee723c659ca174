package io.ddbkit.testkit.faulted;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.PlanRefusedException;
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

  /**
   * The same beside others: a plan that was begun by them is refused, and the next one is of what
   * is left.
   */
  Outcome runBesideOthers(TableProvisioner provisioner) {
    while (true) {
      try {
        return run(provisioner);
      } catch (PlanRefusedException outdated) {
        assertThat(outdated).hasMessageContaining("has changed since the plan was made");
      }
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
