package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.InvalidTableException;

/**
 * A plan as JSON, and back: to be reviewed, stored, and applied by another process. {@code apply}
 * reads the table again and refuses a plan whose start has changed since.
 *
 * <p>The document tells its {@code format} and its {@code version}; the spec, as {@link
 * io.ddbkit.traits.document.SpecJson} writes it; the ARN and id of the live table; what stood, by
 * setting; the steps, each with its title, the leaves that it changes, the permits that it needs
 * and, where it can be told, the request that would be sent now; and what was found in the spec. A
 * member that a later version adds makes a new version of the format, which this one refuses by
 * name.
 */
public final class PlanJson {
  private PlanJson() {}

  /**
   * The whole plan, indented, with a line break at its end. Equal plans make equal JSON.
   *
   * @throws IllegalArgumentException if a trait of its spec is not registered, so that it could not
   *     be read again, or if a number is infinite or NaN
   */
  public static String write(TablePlan plan) {
    return PlanForm.DOCUMENT.write(PlanForm.of(requireNonNull(plan, "plan")));
  }

  /** The plan of this JSON, from a document without a name; see {@link #read(String, String)}. */
  public static TablePlan read(String json) {
    return read(requireNonNull(json, "json"), "the plan");
  }

  /**
   * The plan of this JSON.
   *
   * @param document what people call the document, such as {@code orders-plan.json}
   * @throws InvalidTableException if it is no JSON, with line and column; if it is no plan, or one
   *     of a newer version, which is told alone; else with every error at its path
   */
  public static TablePlan read(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    return PlanForm.DOCUMENT.read(json, document).plan(document);
  }
}
