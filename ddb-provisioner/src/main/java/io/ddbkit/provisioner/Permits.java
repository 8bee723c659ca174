package io.ddbkit.provisioner;

import io.ddbkit.provisioner.plan.Permit;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.PlanRefusedException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The permits that a caller gave.
 *
 * @param given the permits
 */
record Permits(Set<Permit> given) {

  Permits {
    given = Set.copyOf(given);
  }

  Permits and(Collection<Permit> more) {
    var all = new LinkedHashSet<>(given);
    all.addAll(more);
    return new Permits(all);
  }

  /** What a plan needs and nobody gave. */
  List<Permit> missing(TablePlan plan) {
    return plan.permits().stream().filter(permit -> !given.contains(permit)).toList();
  }

  /** The same for a table that is being created: to finish that needs no permit. */
  List<Permit> missingBesideCreation(TablePlan plan) {
    return plan.steps().stream()
        .filter(step -> !(step instanceof Step.Apply apply && apply.finishesCreation()))
        .flatMap(step -> step.permits(plan.table()).stream())
        .filter(permit -> !given.contains(permit))
        .toList();
  }

  /**
   * Lets a plan pass.
   *
   * @param call the call that permits are given to, without its end
   * @throws PlanRefusedException if the plan needs a permit that nobody gave
   */
  void require(TablePlan plan, String call) {
    var missing = missing(plan);
    if (!missing.isEmpty()) {
      throw new PlanRefusedException(
          plan,
          "the plan needs "
              + (missing.size() == 1 ? "a permit that was" : "permits that were")
              + " not given, because of what it would do to the table; nothing was changed."
              + (plan.deletes() ? " Permit it: " : " Change the spec, or permit it: ")
              + call
              + arguments(missing)
              + ")");
    }
  }

  /** Permits as the arguments of a call. */
  static String arguments(List<Permit> permits) {
    return permits.stream().map(permit -> ", " + permit).collect(Collectors.joining());
  }
}
