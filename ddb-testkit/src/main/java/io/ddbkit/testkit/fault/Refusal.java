package io.ddbkit.testkit.fault;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/**
 * The exception that the SDK makes of a refusal by DynamoDB.
 *
 * @param status the HTTP status
 * @param code the error code
 * @param message what DynamoDB says
 * @param type gives a builder of the exception's type, with what that type has beside
 */
record Refusal(
    int status, String code, String message, Supplier<? extends AwsServiceException.Builder> type) {

  /** So that nobody looks for a cause in the engine. */
  static final String MARK = " [a fault of ddbkit]";

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
