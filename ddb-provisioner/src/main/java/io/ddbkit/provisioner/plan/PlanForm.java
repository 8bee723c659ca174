package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.document.DocumentForm;
import io.ddbkit.traits.document.SpecDocument;
import java.util.List;
import java.util.Optional;

/**
 * A plan as a document has it: the components are the members of its object. The table's name, the
 * fingerprint and the summary are for those who read it; they follow from the rest.
 */
record PlanForm(
    String table,
    String summary,
    String fingerprint,
    Tree.Node spec,
    Optional<String> liveId,
    Start start,
    List<StepForm> steps,
    List<LeftOut> leftOut,
    List<Path> unmanaged,
    List<Note> notes,
    List<Finding> warnings) {
  static final DocumentForm<PlanForm> DOCUMENT = DocumentForm.of(PlanForm.class, "ddbkit-plan", 1);

  static PlanForm of(TablePlan plan) {
    return new PlanForm(
        plan.table(),
        PlanText.head(plan),
        plan.fingerprint(),
        SpecDocument.tree(plan.spec()),
        plan.liveId(),
        plan.start(),
        plan.steps().stream().map(step -> StepForm.of(step, plan.table())).toList(),
        plan.leftOut(),
        plan.unmanaged(),
        plan.notes(),
        plan.warnings());
  }

  TablePlan plan(String document) {
    return new TablePlan(
        SpecDocument.spec(spec, "the spec in " + document),
        liveId,
        start,
        steps.stream().map(StepForm::step).toList(),
        leftOut,
        unmanaged,
        notes,
        warnings);
  }
}
