package io.ddbkit.testkit.fault;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/**
 * An error of DynamoDB, and the exception that the SDK makes of it.
 *
 * @param status the HTTP status
 * @param code the error code
 * @param message the message of DynamoDB
 * @param type gives a builder of the exception's type, with its other members
 */
record ErrorResponse(
    int status, String code, String message, Supplier<? extends AwsServiceException.Builder> type) {

  /** Marks injected errors, so that nobody looks for their cause in the engine. */
  static final String MARK = " [injected by ddbkit]";

  AwsServiceException exception(String service, String operation) {
    var text = message + MARK;
    return type.get()
        .message(text)
        .statusCode(status)
        .requestId("ddbkit-" + operation)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(service)
                .errorCode(code)
                .errorMessage(text)
                .sdkHttpResponse(SdkHttpFullResponse.builder().statusCode(status).build())
                .build())
        .build();
  }
}
