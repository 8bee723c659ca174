package io.ddbkit.benchmark;

import io.ddbkit.testkit.simulated.setting.Rate;
import java.time.Duration;

/**
 * The earliest instants at which the engine's bucket of tokens lets calls through, counted from a
 * full bucket. Calls are given in the order of the instants from which they wish to go.
 */
final class Bucket {
  private final Rate rate;
  private double tokens;
  private double now;

  Bucket(Rate rate) {
    this.rate = rate;
    this.tokens = rate.burst();
  }

  /** When a call goes that does not wish to go before; in seconds. */
  double earliest(double wish) {
    fillUntil(Math.max(now, wish));
    if (tokens < 1) {
      fillUntil(now + (1 - tokens) / rate.perSecond());
    }
    tokens--;
    return now;
  }

  private void fillUntil(double time) {
    tokens = Math.min(rate.burst(), tokens + (time - now) * rate.perSecond());
    now = time;
  }

  /** When the last of so many calls is answered, if all wish to go at once. */
  static double lastOf(int calls, Rate rate, Duration call) {
    var bucket = new Bucket(rate);
    double last = 0;
    for (int i = 0; i < calls; i++) {
      last = bucket.earliest(0);
    }
    return last + Seconds.of(call);
  }
}
