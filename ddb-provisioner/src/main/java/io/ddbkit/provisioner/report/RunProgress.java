package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a run was when it ended.
 *
 * @param done the steps that are done
 * @param left the steps that are not, the one that ended the run first
 * @param underWay those of {@code left} whose calls were accepted, or that another process began
 */
public record RunProgress(List<Step> done, List<Step> left, List<Step> underWay) {
  /** Before the first step. */
  public static final RunProgress NONE = new RunProgress(List.of(), List.of(), List.of());

  public RunProgress {
    done = List.copyOf(requireNonNull(done, "done"));
    left = List.copyOf(requireNonNull(left, "left"));
    underWay = List.copyOf(requireNonNull(underWay, "underWay"));
  }

  /** None of these steps is done. */
  public static RunProgress allLeft(List<Step> left) {
    return new RunProgress(List.of(), left, List.of());
  }

  /** How far it was, as a sentence goes on; empty where there were no steps. */
  public String text() {
    var parts = new ArrayList<String>();
    if (!done.isEmpty()) {
      parts.add("; done: " + done.stream().map(Step::title).collect(Collectors.joining(", ")));
    }
    if (!left.isEmpty()) {
      parts.add("; not done: " + left.stream().map(this::titled).collect(Collectors.joining(", ")));
    }
    return String.join("", parts);
  }

  private String titled(Step step) {
    return step.title() + (underWay.contains(step) ? " (under way)" : "");
  }
}
