package io.ddbkit.testkit.fault;

import io.ddbkit.testkit.fault.FaultDetail.CancelledFor;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * What DynamoDB refuses a call with: codes, statuses and texts as the API reference has them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error
 *     handling with DynamoDB</a>
 */
final class ErrorResponses {
  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  private ErrorResponses() {}

  /**
   * The refusal of this call by this fault.
   *
   * @throws IllegalArgumentException if such a fault has no error response
   */
  static ErrorResponse of(Fault fault, ApiCall call) {
    return switch (fault.kind()) {
      case INDEX_THROUGHPUT_EXCEEDED -> IndexThrottling.refusal(Applicability.index(fault), call);
      case TRANSACTION_CANCELED ->
          Cancelled.refusal(((CancelledFor) fault.detail()).reasons(), call);
      case CONDITIONAL_CHECK_FAILED ->
          badRequest(
              "ConditionalCheckFailedException",
              "The conditional request failed",
              ConditionalCheckFailedException::builder);
      case TRANSACTION_CONFLICT ->
          badRequest(
              "TransactionConflictException",
              "Transaction is ongoing for the item",
              TransactionConflictException::builder);
      case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED ->
          badRequest(
              "ItemCollectionSizeLimitExceededException",
              "Collection size exceeded.",
              ItemCollectionSizeLimitExceededException::builder);
      default -> ofAnyCall(fault.kind());
    };
  }

  private static ErrorResponse ofAnyCall(Fault.Kind kind) {
    return switch (kind) {
      case THROTTLING ->
          badRequest(
              "ThrottlingException",
              "Rate of requests exceeds the allowed throughput.",
              ThrottlingException::builder);
      case THROUGHPUT_EXCEEDED ->
          badRequest(
              "ProvisionedThroughputExceededException",
              "The level of configured provisioned throughput for the table was exceeded. Consider"
                  + " increasing your provisioning level with the UpdateTable API.",
              ProvisionedThroughputExceededException::builder);
      case SERVER_ERROR ->
          new ErrorResponse(
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
      default -> throw new IllegalArgumentException(kind + " has no error response");
    };
  }

  static ErrorResponse badRequest(
      String code, String message, Supplier<? extends AwsServiceException.Builder> type) {
    return new ErrorResponse(BAD_REQUEST, code, message, type);
  }
}
