package io.ddbkit.provisioner.report;

/**
 * A call to AWS failed, or its answer cannot be read. The cause is the AWS SDK's exception, or that
 * which tells what cannot be read.
 */
public final class ControlPlaneException extends ProvisioningException {
  private static final long serialVersionUID = 1;

  private final String action;
  private final Kind kind;

  /** Why a call failed. */
  public enum Kind {
    /** The endpoint could not be reached, or did not answer. */
    UNREACHABLE,
    /** The credentials are missing, unknown, expired, or lack a permission. */
    DENIED,
    /** The endpoint does not offer the operation, as emulators do. */
    NOT_OFFERED,
    /** DynamoDB refused the request. */
    REFUSED,
    /** The answer lacks what DynamoDB always tells, or tells what this version does not know. */
    UNREADABLE
  }

  public ControlPlaneException(
      String table, String action, Kind kind, String message, Throwable cause) {
    super(table, message, cause);
    this.action = action;
    this.kind = kind;
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
