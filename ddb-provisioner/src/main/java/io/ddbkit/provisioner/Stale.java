package io.ddbkit.provisioner;

import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.report.PlanRefusedException;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** A plan whose start has changed: what has, from the value in the plan to that of now. */
record Stale(TablePlan plan, TablePlan now) {

  /** Whether the plan may no longer be applied. */
  boolean isSo() {
    return !now.fingerprint().equals(plan.fingerprint());
  }

  PlanRefusedException refused() {
    var since = since();
    var why =
        since.isEmpty() || !plan.leftOut().equals(now.leftOut())
            ? "the plan was taken by another version of ddbkit, or by a provisioner with other"
                + " handlers or other settings left out"
            : "the table has changed since the plan was taken";
    return new PlanRefusedException(
        now, why + "; nothing was done\n" + String.join("", since) + "\nNow it would be");
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
      return "the table exists now, and did not when the plan was made";
    }
    return now.liveId().isEmpty()
        ? "the table no longer exists"
        : "the table is another: "
            + Printable.value(plan.liveId().get())
            + " -> "
            + Printable.value(now.liveId().get());
  }
}
