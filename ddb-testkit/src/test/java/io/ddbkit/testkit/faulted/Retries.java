package io.ddbkit.testkit.faulted;

import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The retries of the SDK, and how often a trouble befalls a call. */
enum Retries {
  /** There are none, so that every trouble is ours. */
  OFF(1),
  /** As the SDK has them by default: they get over what happens once. */
  ON(1),
  /** As by default, and it happens as often as they try. */
  USED_UP(9);

  private final int times;

  Retries(int times) {
    this.times = times;
  }

  int times() {
    return times;
  }

  DynamoDbClientBuilder into(DynamoDbClientBuilder builder) {
    return this == OFF
        ? builder.overrideConfiguration(
            builder.overrideConfiguration().toBuilder()
                .retryStrategy(DefaultRetryStrategy.doNotRetry())
                .build())
        : builder;
  }
}
