package io.ddbkit.testkit.internal.simulated.sdk;

import io.ddbkit.testkit.internal.simulated.clock.Jitter;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Waits that grow as those of the SDK do, each twice as long as the one before, with the engine's
 * chance in place of the SDK's.
 *
 * @param isAtLeastHalf whether half of the wait is certain
 */
record SeededBackoff(Jitter jitter, Duration base, boolean isAtLeastHalf)
    implements BackoffStrategy {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int FIRST_RETRY = 2;
  private static final int MOST_DOUBLINGS = 16;

  @Override
  public Duration computeDelay(int attempt) {
    int doublings = Math.min(Math.max(0, attempt - FIRST_RETRY), MOST_DOUBLINGS);
    var grown = base.multipliedBy(1L << doublings);
    var most = grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    var least = isAtLeastHalf ? most.dividedBy(2) : Duration.ZERO;
    return jitter.within(new Span(least, most));
  }
}
