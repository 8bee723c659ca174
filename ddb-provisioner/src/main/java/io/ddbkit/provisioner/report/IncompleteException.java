package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.spec.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown if a run ends before all steps are done. The next run continues what is left. */
public final class IncompleteException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient RunProgress progress;

  /** Why a run ended early. */
  public enum Kind {
    /** A step took longer than the step timeout allows, or the run longer than its deadline. */
    TIMED_OUT,
    /**
     * The thread was interrupted, and its interrupt flag is set again; or the run was cancelled.
     */
    INTERRUPTED,
    /** DynamoDB reports that something failed, or that the table cannot be used. */
    FAILED,
    /**
     * A call was accepted and did not take effect, though the table is not changing any more, as in
     * emulators with settings that they do not support.
     */
    FORGOTTEN,
    /** Something newer stands meanwhile, such as a higher revision of the definition. */
    SUPERSEDED
  }

  public IncompleteException(
      TableName name, Kind kind, String why, RunProgress progress, @Nullable Throwable cause) {
    super(
        requireNonNull(name, "name"),
        requireNonNull(why, "why") + requireNonNull(progress, "progress").text(),
        cause);
    this.kind = requireNonNull(kind, "kind");
    this.progress = progress;
  }

  /** Why the run ended early. */
  public Kind kind() {
    return kind;
  }

  /** The steps that were not done, the one that ended the run first. */
  public List<Step> left() {
    return progress.left();
  }

  /** The steps that were done, those that are under way, and those that were not done. */
  public RunProgress progress() {
    return progress;
  }
}
