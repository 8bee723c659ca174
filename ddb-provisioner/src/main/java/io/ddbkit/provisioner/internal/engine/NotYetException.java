package io.ddbkit.provisioner.internal.engine;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** DynamoDB cannot do it now, and may be able to later. */
final class NotYetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String action;
  private final AwsServiceException awsCause;

  NotYetException(String action, AwsServiceException cause) {
    super(cause);
    this.action = action;
    this.awsCause = cause;
  }

  String action() {
    return action;
  }

  AwsServiceException awsCause() {
    return awsCause;
  }
}
