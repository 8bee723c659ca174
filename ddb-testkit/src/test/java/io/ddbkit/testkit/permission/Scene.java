package io.ddbkit.testkit.permission;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.permission.Permissions;
import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A run, and the policy that is made for it.
 *
 * @param name what it is
 * @param standing the table as it stands before; empty: there is none
 * @param run what is done
 * @param permissions what is allowed
 */
record Scene(
    String name,
    Optional<TableSpec> standing,
    Run run,
    Function<TableProvisioner, Permissions> permissions) {

  /** What is done with a provisioner. */
  interface Run {
    void by(TableProvisioner provisioner, SimulatedSpace space);
  }

  static Scene verifying(TableSpec spec) {
    return new Scene(
        "verify",
        Optional.of(spec),
        (provisioner, space) -> provisioner.verify(spec),
        provisioner -> provisioner.permissions(Mode.VALIDATE, spec));
  }

  static Scene creating(TableSpec spec) {
    return new Scene(
        "create",
        Optional.empty(),
        (provisioner, space) -> provisioner.createMissing(spec),
        provisioner -> provisioner.permissions(Mode.CREATE_MISSING, spec));
  }

  static Scene changing(String name, TableSpec from, TableSpec to) {
    return new Scene(
        name,
        Optional.of(from),
        (provisioner, space) -> change(provisioner, space, to),
        provisioner -> provisioner.permissions(Mode.UPDATE, to));
  }

  static Scene deleting(TableSpec spec) {
    return new Scene(
        "delete",
        Optional.of(spec),
        (provisioner, space) ->
            provisioner.delete(
                spec, provisioner.planDeletion(spec).permits().toArray(Permit[]::new)),
        provisioner -> provisioner.permissionsToDelete(spec));
  }

  private static void change(TableProvisioner provisioner, SimulatedSpace space, TableSpec to) {
    var permits = provisioner.plan(to).permits().toArray(Permit[]::new);
    var next = provisioner.converge(to, permits).nextRun();
    while (next.isPresent()) {
      space.clock().passTo(next.get());
      next = provisioner.converge(to, permits).nextRun();
    }
  }

  /** Plays it under its policy without one action, or under all of it. */
  Guard play(SimulatedEngine engine, Set<String> without) {
    try (var space = engine.space("permissions")) {
      standing.ifPresent(spec -> space.provisioner().createMissing(spec));
      var guard = new Guard(policy(space.provisioner(), without).policy());
      try (var client = guard.before(space.clientBuilder())) {
        var provisioner = space.provisioner().toBuilder().dynamoDb(client).build();
        run.by(provisioner, space);
      } catch (RuntimeException e) {
        throw new DeniedScene(guard, e);
      }
      return guard;
    }
  }

  private Permissions policy(TableProvisioner provisioner, Set<String> without) {
    var all = permissions.apply(provisioner).in("us-east-1", "123456789012");
    return new Permissions(
        all.needs().stream().filter(need -> !without.contains(need.permission().action())).toList(),
        all.place());
  }

  @Override
  public String toString() {
    return name;
  }

  /** A scene that was not played to its end. */
  static final class DeniedScene extends RuntimeException {
    private static final long serialVersionUID = 1;

    final transient Guard guard;

    DeniedScene(Guard guard, RuntimeException cause) {
      super(cause);
      this.guard = guard;
    }
  }
}
