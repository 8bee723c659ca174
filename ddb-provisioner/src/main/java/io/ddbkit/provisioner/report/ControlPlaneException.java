package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;

/**
 * A call to AWS failed, or its answer cannot be read. The cause is the AWS SDK's exception, or that
 * which names what cannot be read.
 */
public final class ControlPlaneException extends TableProvisioningException {
  private static final long serialVersionUID = 1;

  private final String action;
  private final Kind kind;

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
    super(
        requireNonNull(name, "name"),
        requireNonNull(message, "message"),
        requireNonNull(cause, "cause"));
    this.action = requireNonNull(action, "action");
    this.kind = requireNonNull(kind, "kind");
  }

  /** The IAM action that failed, such as {@code dynamodb:DescribeTable}. */
  public String action() {
    return action;
  }

  /** Why it failed. */
  public Kind kind() {
    return kind;
  }
}
