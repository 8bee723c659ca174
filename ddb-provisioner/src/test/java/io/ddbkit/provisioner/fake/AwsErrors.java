package io.ddbkit.provisioner.fake;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Errors as DynamoDB sends them. */
public final class AwsErrors {
  private AwsErrors() {}

  public static AwsServiceException of(String code, String message) {
    return of(code, message, 400);
  }

  public static AwsServiceException of(String code, String message, int status) {
    return DynamoDbException.builder()
        .message(message)
        .statusCode(status)
        .requestId("REQUEST-ID")
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .build();
  }

  static AwsServiceException validation(String message) {
    return of("ValidationException", "One or more parameter values were invalid: " + message);
  }

  static AwsServiceException inUse(String message) {
    return of("ResourceInUseException", message);
  }

  static AwsServiceException tableNotFound(String table) {
    return of(
        "ResourceNotFoundException",
        "Requested resource not found: Table: " + table + " not found");
  }
}
