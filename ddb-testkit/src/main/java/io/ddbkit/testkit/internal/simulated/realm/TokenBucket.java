package io.ddbkit.testkit.internal.simulated.realm;

import io.ddbkit.testkit.simulated.setting.Rate;
import java.time.Duration;
import java.time.Instant;

/** Counts calls: each takes a token, and tokens come back evenly. */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final Rate rate;
  private double tokens;
  private Instant filled;

  TokenBucket(Rate rate, Instant now) {
    this.rate = rate;
    this.tokens = rate.burst();
    this.filled = now;
  }

  /** Takes a token; false: there is none. */
  boolean take(Instant now) {
    double more = Duration.between(filled, now).toNanos() / NANOS * rate.perSecond();
    tokens = Math.min(rate.burst(), tokens + more);
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
