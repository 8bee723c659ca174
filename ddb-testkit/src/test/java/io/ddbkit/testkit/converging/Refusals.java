package io.ddbkit.testkit.converging;

import io.ddbkit.testkit.golden.RequestJudge;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Fails where a request is not as DynamoDB's model wants it, or is refused for what time does not
 * heal; and counts what is refused for a while.
 */
final class Refusals implements ExecutionInterceptor {
  private static final List<String> FOR_A_WHILE =
      List.of(
          "ResourceNotFoundException",
          "PolicyNotFoundException",
          "ContinuousBackupsUnavailableException",
          "ResourceInUseException",
          "ThrottlingException",
          "InternalFailure", // DynamoDB Local, of a few thousand calls one
          "LimitExceededException: Subscriber limit exceeded: Table tags are being updated",
          "ValidationException: Time to live has been modified multiple times",
          "ValidationException: Table or Index is not in a valid state to update Key Access");

  private final RequestJudge judge = new RequestJudge(FOR_A_WHILE);
  private final SortedMap<String, Integer> counts;

  Refusals(SortedMap<String, Integer> counts) {
    this.counts = counts;
  }

  /** None yet. */
  static SortedMap<String, Integer> none() {
    return new TreeMap<>();
  }

  @Override
  public void afterMarshalling(Context.AfterMarshalling context, ExecutionAttributes attributes) {
    judge.afterMarshalling(context, attributes);
  }

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof AwsServiceException refused) {
      var call = context.request().getClass().getSimpleName().replace("Request", "");
      counts.merge(call + ": " + refused.awsErrorDetails().errorCode(), 1, Integer::sum);
    }
    return judge.modifyException(context, attributes);
  }
}
