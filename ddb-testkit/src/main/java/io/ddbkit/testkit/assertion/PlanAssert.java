package io.ddbkit.testkit.assertion;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Effect;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Setting;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a plan. Every failure shows the plan. */
public final class PlanAssert extends AbstractAssert<PlanAssert, TablePlan> {

  PlanAssert(TablePlan plan) {
    super(plan, PlanAssert.class);
  }

  /** Nothing has to be done. */
  public PlanAssert isEmpty() {
    return expect(actual.isEmpty(), "expected nothing to do");
  }

  /** Something has to be done. */
  public PlanAssert isNotEmpty() {
    return expect(!actual.isEmpty(), "expected something to do");
  }

  /** The plan has a step that creates the table. */
  public PlanAssert createsTheTable() {
    return expect(actual.creates(), "expected a step that creates the table");
  }

  /** A step, be it that which creates the table, is about this setting. */
  public PlanAssert hasStepFor(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return expect(
        actual.steps().stream().anyMatch(about(setting)), "expected a step for " + setting);
  }

  /** No step is about this setting. */
  public PlanAssert hasNoStepFor(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return expect(
        actual.steps().stream().noneMatch(about(setting)), "expected no step for " + setting);
  }

  private static Predicate<Step> about(Setting<?> setting) {
    return step -> step.settings().contains(setting);
  }

  /**
   * Something changes at this place or below it, such as {@code
   * CoreSettings.GLOBAL_INDEXES.path().entry("by-mail")}.
   */
  public PlanAssert changes(Path place) {
    requireNonNull(place, "place");
    return expect(changesAt(place), "expected a change at " + place);
  }

  /** Nothing changes at this place or below it. */
  public PlanAssert doesNotChange(Path place) {
    requireNonNull(place, "place");
    return expect(!changesAt(place), "expected no change at " + place);
  }

  private boolean changesAt(Path place) {
    return actual.steps().stream()
        .flatMap(step -> step.changes().stream())
        .anyMatch(change -> change.path().within(place));
  }

  /** Nothing would be lost. */
  public PlanAssert hasNothingDestructive() {
    return expect(actual.destructive().isEmpty(), "expected nothing destructive");
  }

  /** A step for this setting would lose something. */
  public PlanAssert isDestructiveFor(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return expect(
        actual.destructive().stream().anyMatch(transition -> transition.setting().equals(setting)),
        "expected a step for " + setting + " that is " + Effect.DESTRUCTIVE);
  }

  /** The table has nothing unmanaged, such as an index that its spec lacks. */
  public PlanAssert hasNothingUnmanaged() {
    return expect(actual.unmanaged().isEmpty(), "expected nothing unmanaged");
  }

  /** No setting of the spec is left out. */
  public PlanAssert leavesNothingOut() {
    return expect(actual.leftOut().isEmpty(), "expected nothing left out");
  }

  /** This setting of the spec is left out, because the endpoint does not support it. */
  public PlanAssert leavesOut(Setting<?> setting) {
    requireNonNull(setting, "setting");
    return expect(
        actual.leftOut().stream().anyMatch(left -> left.setting().equals(setting)),
        "expected " + setting + " left out");
  }

  private PlanAssert expect(boolean met, String expected) {
    if (!met) {
      throw failure(
          "%s",
          "\nplan for "
              + Printable.value(actual.spec().name())
              + "\n"
              + expected
              + ", but the plan is\n\n"
              + actual.text().stripTrailing());
    }
    return this;
  }
}
