package io.ddbkit.provisioner.internal.sdk;

import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkPlugin;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.retry.RetryPolicyContext;
import software.amazon.awssdk.core.retry.backoff.BackoffStrategy;

/**
 * Requests that the SDK sends once, whatever retries its client is configured with. Retries inside
 * a call hide throttles from the governor, hold a thread while they sleep, and send again what a
 * lost answer may have done. Only a wrong clock is still mended inside the call, since nobody but
 * the SDK can: it learns the time from the answer.
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

  private static final SdkPlugin PLUGIN = SingleAttempt::configure;

  private SingleAttempt() {}

  /** The same request, which the SDK sends once. */
  static AwsRequest of(AwsRequest request) {
    var override =
        request
            .overrideConfiguration()
            .map(AwsRequestOverrideConfiguration::toBuilder)
            .orElseGet(AwsRequestOverrideConfiguration::builder)
            .addPlugin(PLUGIN)
            .build();
    return request.toBuilder().overrideConfiguration(override).build();
  }

  private static void configure(SdkServiceClientConfiguration.Builder client) {
    client.overrideConfiguration(override -> override.retryPolicy(ONLY_A_WRONG_CLOCK));
  }

  private static boolean isOfTheClock(RetryPolicyContext context) {
    return context.exception() instanceof SdkServiceException e && e.isClockSkewException();
  }
}
