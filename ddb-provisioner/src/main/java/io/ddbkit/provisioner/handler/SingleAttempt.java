package io.ddbkit.provisioner.handler;

import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.retry.RetryPolicyContext;
import software.amazon.awssdk.core.retry.backoff.BackoffStrategy;

/**
 * Requests that the SDK sends once. Only a wrong clock is still mended inside the call, since
 * nobody but the SDK can: it learns the time from the answer.
 */
@SuppressWarnings("deprecation") // SDKs before 2.26 have no RetryStrategy
final class SingleAttempt {
  private static final RetryPolicy ONLY_A_WRONG_CLOCK =
      RetryPolicy.builder()
          .numRetries(1)
          .retryCondition(SingleAttempt::isOfTheClock)
          .backoffStrategy(BackoffStrategy.none())
          .throttlingBackoffStrategy(BackoffStrategy.none())
          .build();

  /** What else the client is configured with stays. */
  private static final ClientOverrideConfiguration ONCE =
      ClientOverrideConfiguration.builder().retryPolicy(ONLY_A_WRONG_CLOCK).build();

  private static final SdkPlugin PLUGIN = client -> client.overrideConfiguration(ONCE);

  private SingleAttempt() {}

  /** The same request, which the SDK sends once, if it can be told that through the client. */
  @SuppressWarnings("unchecked") // the builder of a request builds its type
  static <Q extends AwsRequest> Q of(Q request, SdkClient client) {
    return isConfigured(client) ? (Q) once(request) : request;
  }

  private static boolean isConfigured(SdkClient client) {
    try {
      return client.serviceClientConfiguration() != null;
    } catch (RuntimeException notTold) {
      return false;
    }
  }

  private static AwsRequest once(AwsRequest request) {
    var override =
        request
            .overrideConfiguration()
            .map(AwsRequestOverrideConfiguration::toBuilder)
            .orElseGet(AwsRequestOverrideConfiguration::builder)
            .addPlugin(PLUGIN)
            .build();
    return request.toBuilder().overrideConfiguration(override).build();
  }

  private static boolean isOfTheClock(RetryPolicyContext context) {
    return context.exception() instanceof SdkServiceException e && e.isClockSkewException();
  }
}
