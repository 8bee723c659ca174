package io.ddbkit.provisioner.governor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket like the one that AWS throttles by. Its rate is known, or learned: from one
 * throttle to the next AWS's bucket goes from empty to empty, so that what was accepted between
 * them is what the rate gave. Not safe for use by several threads.
 */
final class Bucket {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** Just below AWS's rate, so that clocks and latencies that differ do not matter. */
  private static final double BELOW = 0.985;

  /** How many calls at once look for the rate, and how that number grows with each accepted one. */
  private static final double NARROW = 4;

  private static final double WIDEN = 0.25;

  /** One percent in a second: what AWS allows may have become more. */
  private static final double FASTER = 0.01;

  private static final double SLOWER = 0.8;

  /** So many seconds of a learned rate may be saved up. */
  private static final double SAVED = 0.05;

  private final double most;
  private double burst;
  private double rate;
  private double tokens;
  private Instant filled;
  private double width = Double.POSITIVE_INFINITY;
  private int inFlight;
  private Instant blockedUntil = Instant.MIN;
  private Duration pause = PAUSE;
  private Instant episode = Instant.MIN;
  private @Nullable Instant emptySince;
  private long accepted;

  private Bucket(double rate, double burst, Instant now) {
    this.most = rate;
    this.rate = rate;
    this.burst = burst;
    this.tokens = burst;
    this.filled = now;
  }

  /** One of a known rate. */
  static Bucket of(Rate rate, Instant now) {
    return new Bucket(rate.perSecond() * BELOW, Math.max(1, rate.burst() * BELOW), now);
  }

  /** One whose rate has to be learned. */
  static Bucket unknown(Instant now) {
    return new Bucket(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, now);
  }

  boolean isReady(Instant now) {
    fill(now);
    return !now.isBefore(blockedUntil) && inFlight < width && hasToken();
  }

  /** When it may be ready; {@link Instant#MAX}: once a call has ended. */
  Instant readyAt(Instant now) {
    fill(now);
    if (inFlight >= width) {
      return Instant.MAX;
    }
    var token = hasToken() ? now : now.plusNanos((long) Math.ceil((1 - tokens) / rate * 1e9));
    return token.isAfter(blockedUntil) ? token : blockedUntil;
  }

  /** As long as no rate is known, only throttles hold anybody back. */
  private boolean hasToken() {
    return Double.isInfinite(rate) || tokens >= 1;
  }

  private void fill(Instant now) {
    if (Double.isFinite(rate) && now.isAfter(filled)) {
      tokens = Math.min(burst, tokens + rate * seconds(filled, now));
    }
    filled = now.isAfter(filled) ? now : filled;
  }

  void took() {
    tokens--;
    inFlight++;
  }

  /** A call that took a token was withdrawn before it was made, or has failed on the way. */
  void gaveBack() {
    inFlight--;
  }

  void accepted() {
    inFlight--;
    accepted++;
    pause = PAUSE;
    width += WIDEN;
    rate = Math.min(most, rate + FASTER);
  }

  /** A call was throttled; those that were on their way by then tell nothing new. */
  void throttled(Instant sent, Instant now) {
    inFlight--;
    if (sent.isBefore(episode)) {
      return;
    }
    learn(now);
    episode = now;
    emptySince = now;
    accepted = 0;
    tokens = 0;
    blockedUntil = now.plus(pause);
  }

  private void learn(Instant now) {
    if (emptySince == null) {
      rate = Double.isFinite(rate) ? rate * SLOWER : rate;
      width = NARROW;
    } else if (accepted == 0) {
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
      width = 1;
    } else {
      rate = Math.min(most, accepted / seconds(emptySince, now) * BELOW);
      burst = Math.max(1, rate * SAVED);
      width = Double.POSITIVE_INFINITY;
    }
  }

  /** Nobody asks any more, so that AWS's bucket fills, unseen. */
  void rests() {
    emptySince = null;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
