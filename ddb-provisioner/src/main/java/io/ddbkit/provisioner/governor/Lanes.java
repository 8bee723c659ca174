package io.ddbkit.provisioner.governor;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lanes of all APIs; those that share a rate pass one bucket. */
final class Lanes {
  private final Map<Api, Lane> byApi = new HashMap<>();
  private final Map<Region, Bucket> shared = new HashMap<>();
  private final Collection<Rate> rates;

  private record Region(Rate rate, Optional<String> region) {}

  Lanes(Collection<Rate> rates) {
    this.rates = rates;
  }

  Lane of(Api api, Instant now) {
    return byApi.computeIfAbsent(api, each -> new Lane(buckets(each, now)));
  }

  private List<Bucket> buckets(Api api, Instant now) {
    var known =
        rates.stream()
            .filter(rate -> rate.actions().contains(api.action()))
            .map(rate -> new Region(rate, api.region()))
            .map(key -> shared.computeIfAbsent(key, each -> Bucket.of(each.rate(), now)))
            .toList();
    return known.isEmpty() ? List.of(Bucket.unknown(now)) : known;
  }

  /** The lane whose first came before those of others, of those that may go. */
  Optional<Lane> ready(Instant now) {
    return byApi.values().stream()
        .filter(lane -> lane.isReady(now))
        .min(Comparator.comparingLong(Lane::first));
  }

  /** When the next may go that waits for its rate. */
  Instant readyAt(Instant now) {
    return byApi.values().stream()
        .map(lane -> lane.readyAt(now))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }
}
