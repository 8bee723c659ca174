package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.trait.Settings;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A step as a document has it: the components are the members of its object. Titles, changes and
 * permits are for those who read it; they follow from the rest.
 */
sealed interface StepForm {

  Step step();

  static StepForm of(Step step, String table) {
    if (step instanceof Step.Create create) {
      return Create.of(create);
    }
    return step instanceof Step.Apply apply
        ? Apply.of(apply, table)
        : Deletion.of((Step.Deletion) step, table);
  }

  private static List<String> changes(Step step) {
    return step.changes().stream().filter(PlanText::tells).map(Change::toString).toList();
  }

  private static List<String> permits(Step step, String table) {
    return step.permits(table).stream().map(Permit::toString).toList();
  }

  /** Makes the table. */
  record Create(
      int number,
      String title,
      SortedSet<Integer> after,
      List<String> changes,
      Settings values,
      Optional<RequestPreview> request)
      implements StepForm {
    private static Create of(Step.Create step) {
      return new Create(
          step.number(),
          step.title(),
          step.after(),
          StepForm.changes(step),
          step.values(),
          step.request());
    }

    @Override
    public Step step() {
      return new Step.Create(number, after, values, request);
    }
  }

  /** Makes a transition. */
  record Apply(
      int number,
      String title,
      SortedSet<Integer> after,
      List<String> because,
      List<String> changes,
      List<String> permits,
      boolean finishesCreation,
      TransitionForm transition,
      Optional<RequestPreview> request)
      implements StepForm {
    private static Apply of(Step.Apply step, String table) {
      return new Apply(
          step.number(),
          step.title(),
          step.after(),
          step.because(),
          StepForm.changes(step),
          StepForm.permits(step, table),
          step.finishesCreation(),
          TransitionForm.of(step.transition()),
          step.request());
    }

    @Override
    public Step step() {
      return new Step.Apply(
          number, after, because, finishesCreation, transition.transition(), request);
    }
  }

  /** Deletes the table. */
  record Deletion(
      int number,
      String title,
      SortedSet<Integer> after,
      List<String> changes,
      List<String> permits,
      List<TransitionForm> transitions,
      Optional<RequestPreview> request)
      implements StepForm {
    private static Deletion of(Step.Deletion step, String table) {
      return new Deletion(
          step.number(),
          step.title(),
          step.after(),
          StepForm.changes(step),
          StepForm.permits(step, table),
          step.transitions().stream().map(TransitionForm::of).toList(),
          step.request());
    }

    @Override
    public Step step() {
      return new Step.Deletion(
          number,
          after,
          transitions.stream().<Transition<?>>map(TransitionForm::transition).toList(),
          request);
    }
  }
}
