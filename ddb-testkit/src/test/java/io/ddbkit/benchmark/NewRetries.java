package io.ddbkit.benchmark;

import io.ddbkit.testkit.simulated.SimulatedSpace;
import java.time.Duration;
import java.util.SplittableRandom;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * What DynamoDB's clients do with {@code aws.newRetries2026}: the standard strategy, three retries,
 * waits of chance up to 25 ms, or 1 s after a throttle, twice as much each time. A seed decides the
 * chance, so that a run is the same every time.
 */
final class NewRetries {
  private static final int ATTEMPTS = 4;
  private static final Duration BASE = Duration.ofMillis(25);
  private static final Duration THROTTLED = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int FIRST_RETRY = 2;

  private NewRetries() {}

  static RetryStrategy in(SimulatedSpace space) {
    var random = new SplittableRandom(1);
    return space.inEngineTime(
        AwsRetryStrategy.standardRetryStrategy(true).toBuilder()
            .maxAttempts(ATTEMPTS)
            .backoffStrategy(upTo(BASE, random))
            .throttlingBackoffStrategy(upTo(THROTTLED, random))
            .build());
  }

  private static BackoffStrategy upTo(Duration base, SplittableRandom random) {
    return attempt -> {
      var grown = base.multipliedBy(1L << (attempt - FIRST_RETRY));
      var most = grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
      synchronized (random) {
        return Duration.ofNanos((long) (random.nextDouble() * most.toNanos()));
      }
    };
  }
}
