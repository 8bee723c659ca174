package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.TableName;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown if a run ends before all steps are done. The next run continues what is left. */
public final class IncompleteException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient List<Step> left;

  /** Why a run ended early. */
  public enum Kind {
    /** A step took longer than the deadline allows. */
    TIMED_OUT,
    /** The thread was interrupted; its interrupt flag is set again. */
    INTERRUPTED,
    /** DynamoDB reports that something failed, or that the table cannot be used. */
    FAILED,
    /**
     * A call was accepted and did not take effect, though the table is not changing any more, as in
     * emulators with settings that they do not support.
     */
    FORGOTTEN
  }

  public IncompleteException(
      TableName name, Kind kind, String why, List<Step> left, @Nullable Throwable cause) {
    super(
        requireNonNull(name, "name"),
        requireNonNull(why, "why") + titles(requireNonNull(left, "left")),
        cause);
    this.kind = requireNonNull(kind, "kind");
    this.left = List.copyOf(left);
  }

  private static String titles(List<Step> left) {
    return left.isEmpty()
        ? ""
        : left.stream().map(Step::title).collect(Collectors.joining(", ", "; not done: ", ""));
  }

  /** Why the run ended early. */
  public Kind kind() {
    return kind;
  }

  /** The steps that were not done, the one that ended the run first. */
  public List<Step> left() {
    return left;
  }
}
