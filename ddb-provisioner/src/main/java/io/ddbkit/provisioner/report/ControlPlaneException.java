package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.List;

/**
 * A call to AWS failed, or its answer cannot be read. The cause is the AWS SDK's exception, or that
 * which names what cannot be read.
 */
public final class ControlPlaneException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final String action;
  private final Kind kind;
  private final String said;
  private final transient TableName name;
  private final transient RunProgress progress;
  private final transient List<MissingPermission> missing;

  /** Why a call failed. */
  public enum Kind {
    /** The endpoint could not be reached, or did not answer. */
    UNREACHABLE,
    /** There are no credentials to send the call with. */
    NO_CREDENTIALS,
    /** The credentials are unknown or expired, or lack a permission. */
    DENIED,
    /** The endpoint does not offer the operation, as emulators do. */
    NOT_OFFERED,
    /**
     * The answer cannot be read: it lacks what DynamoDB always returns, or has a value that this
     * version does not know.
     */
    UNREADABLE,
    /** The service refused the request, or put it off until the patience of the run ended. */
    REFUSED
  }

  public ControlPlaneException(
      TableName name, String action, Kind kind, String message, Throwable cause) {
    this(name, action, kind, message, RunProgress.NONE, cause);
  }

  /**
   * A failure in the midst of a run.
   *
   * @param progress how far the run was
   */
  public ControlPlaneException(
      TableName name,
      String action,
      Kind kind,
      String message,
      RunProgress progress,
      Throwable cause) {
    this(name, action, kind, message, progress, List.of(), cause);
  }

  private ControlPlaneException(
      TableName name,
      String action,
      Kind kind,
      String message,
      RunProgress progress,
      List<MissingPermission> missing,
      Throwable cause) {
    super(
        requireNonNull(name, "name"),
        requireNonNull(message, "message") + told(requireNonNull(progress, "progress")),
        requireNonNull(cause, "cause"));
    this.action = requireNonNull(action, "action");
    this.kind = requireNonNull(kind, "kind");
    this.said = message;
    this.name = name;
    this.progress = progress;
    this.missing = missing;
  }

  /**
   * Calls that were denied for lack of permissions.
   *
   * @param action the IAM action of the first
   * @param missing what is missing, see {@link #missing()}
   */
  public static ControlPlaneException denied(
      TableName name,
      String action,
      List<MissingPermission> missing,
      String message,
      Throwable cause) {
    return new ControlPlaneException(
        name,
        action,
        Kind.DENIED,
        message,
        RunProgress.NONE,
        List.copyOf(requireNonNull(missing, "missing")),
        cause);
  }

  /** Of a run of one step there is no more to tell than that it failed. */
  private static String told(RunProgress progress) {
    return progress.done().isEmpty() && progress.left().size() < 2 ? "" : progress.text();
  }

  /** The same in the midst of a run that is so far. */
  @CheckReturnValue
  public ControlPlaneException during(RunProgress run) {
    return new ControlPlaneException(
        name, action, kind, said, requireNonNull(run, "run"), missing, requireNonNull(getCause()));
  }

  /** The IAM action that failed, such as {@code dynamodb:DescribeTable}. */
  public String action() {
    return action;
  }

  /** Why it failed. */
  public Kind kind() {
    return kind;
  }

  /**
   * The permissions that the credentials lack, of all calls that were denied at the same time. A
   * call may need several; where AWS did not tell which of them is missing, all of them are here.
   *
   * @return empty unless it is {@link Kind#DENIED} for lack of permissions
   */
  public List<MissingPermission> missing() {
    return missing;
  }

  /** The steps that were done before it, and those that were not; none where no run had begun. */
  public RunProgress progress() {
    return progress;
  }
}
