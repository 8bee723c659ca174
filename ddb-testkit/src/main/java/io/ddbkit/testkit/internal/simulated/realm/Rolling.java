package io.ddbkit.testkit.internal.simulated.realm;

import io.ddbkit.testkit.simulated.setting.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done, held against how often it may be done. */
public record Rolling(List<Instant> done) {

  /** When it may be done again; empty: now. */
  public Optional<Instant> notBefore(Quota quota, Instant now) {
    var within = done.stream().filter(each -> each.plus(quota.window()).isAfter(now)).toList();
    if (within.size() < quota.count()) {
      return Optional.empty();
    }
    return quota.count() == 0
        ? Optional.of(Instant.MAX)
        : Optional.of(within.get(within.size() - quota.count()).plus(quota.window()));
  }

  /** When it may be done again, if it must rest that long each time; empty: now. */
  public Optional<Instant> notBefore(Duration rest, Instant now) {
    return done.stream()
        .map(each -> each.plus(rest))
        .filter(again -> again.isAfter(now))
        .reduce((one, last) -> last);
  }
}
