package io.ddbkit.provisioner.internal.engine;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** DynamoDB cannot do it now, and may be able to later. */
final class NotYetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final AwsServiceException awsCause;

  NotYetException(AwsServiceException cause) {
    super(cause);
    this.awsCause = cause;
  }

  AwsServiceException awsCause() {
    return awsCause;
  }
}
