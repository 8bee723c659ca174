package io.ddbkit.provisioner;

import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** A plan whose start has changed: what has, from the value in the plan to that of now. */
record Stale(TablePlan plan, TablePlan now) {

  /**
   * Refuses a plan that may no longer be applied.
   *
   * @throws PlanRefusedException saying what has changed
   */
  void refuse() {
    if (!now.fingerprint().equals(plan.fingerprint())) {
      throw refused();
    }
  }

  private PlanRefusedException refused() {
    var since = since();
    var why =
        since.isEmpty() || !plan.leftOut().equals(now.leftOut())
            ? "the plan was made by another version of ddbkit, or by a provisioner that has other"
                + " handlers or leaves out other settings"
            : "the table has changed since the plan was made";
    return new PlanRefusedException(
        now,
        why
            + "; nothing was changed\n"
            + String.join("", since)
            + "\nReview the plan as it is now, and apply that:");
  }

  private List<String> since() {
    var lines = new ArrayList<String>();
    if (!plan.liveId().equals(now.liveId())) {
      lines.add("  " + identity() + "\n");
    }
    plan.start().since(now.start()).forEach(change -> lines.add("  " + change + "\n"));
    return lines;
  }

  private String identity() {
    if (plan.liveId().isEmpty()) {
      return "the table exists now, and did not exist when the plan was made";
    }
    return now.liveId().isEmpty()
        ? "the table no longer exists"
        : "the table was replaced by another of its name: "
            + Printable.value(plan.liveId().get())
            + " -> "
            + Printable.value(now.liveId().get());
  }
}
