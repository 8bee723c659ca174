package io.ddbkit.testkit.internal.space;

import software.amazon.awssdk.awscore.retry.AwsRetryPolicy;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;

/** Lets clients try three times, whatever the environment says of it. */
final class ThreeTries {
  private ThreeTries() {}

  static void set(ClientOverrideConfiguration.Builder override) {
    if (hasStrategies()) {
      Strategy.set(override);
    } else {
      Policy.set(override);
    }
  }

  private static boolean hasStrategies() {
    try {
      Class.forName("software.amazon.awssdk.awscore.retry.AwsRetryStrategy");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  // Each loads what not every SDK has.

  private static final class Strategy {
    static void set(ClientOverrideConfiguration.Builder override) {
      override.retryStrategy(AwsRetryStrategy.standardRetryStrategy());
    }
  }

  private static final class Policy {
    @SuppressWarnings("deprecation") // the SDK before 2.26 has nothing else
    static void set(ClientOverrideConfiguration.Builder override) {
      override.retryPolicy(AwsRetryPolicy.forRetryMode(RetryMode.STANDARD));
    }
  }
}
