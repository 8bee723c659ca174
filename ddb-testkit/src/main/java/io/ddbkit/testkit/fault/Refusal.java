package io.ddbkit.testkit.fault;

import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/**
 * The exception that the SDK makes of a refusal by DynamoDB.
 *
 * @param status the HTTP status
 * @param code the error code
 * @param message what DynamoDB says
 * @param type gives a builder of the exception's type
 */
record Refusal(
    int status, String code, String message, Supplier<? extends AwsServiceException.Builder> type) {

  /** So that nobody looks for a cause in the engine. */
  static final String MARK = " [a fault of ddbkit]";

  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  /**
   * Codes, statuses and texts as the API reference has them.
   *
   * @throws IllegalArgumentException if such a fault refuses nothing
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error
   *     handling with DynamoDB</a>
   */
  static Refusal of(Fault.Kind kind) {
    return switch (kind) {
      case THROTTLING ->
          badRequest(
              "ThrottlingException",
              "Rate of requests exceeds the allowed throughput.",
              ThrottlingException::builder);
      case THROUGHPUT_EXCEEDED ->
          badRequest(
              "ProvisionedThroughputExceededException",
              "The level of configured provisioned throughput for the table was exceeded.",
              ProvisionedThroughputExceededException::builder);
      case SERVER_ERROR ->
          new Refusal(
              SERVER_ERROR,
              "InternalServerError",
              "The server encountered an internal error trying to fulfill the request.",
              InternalServerErrorException::builder);
      case RESOURCE_IN_USE ->
          badRequest(
              "ResourceInUseException",
              "Attempt to change a resource which is still in use.",
              ResourceInUseException::builder);
      case LIMIT_EXCEEDED ->
          badRequest(
              "LimitExceededException",
              "Subscriber limit exceeded.",
              LimitExceededException::builder);
      case ACCESS_DENIED ->
          badRequest(
              "AccessDeniedException",
              "User is not authorized to perform this operation.",
              DynamoDbException::builder);
      case LOST_RESPONSE -> throw new IllegalArgumentException(kind + " refuses nothing");
    };
  }

  private static Refusal badRequest(
      String code, String message, Supplier<? extends AwsServiceException.Builder> type) {
    return new Refusal(BAD_REQUEST, code, message, type);
  }

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
