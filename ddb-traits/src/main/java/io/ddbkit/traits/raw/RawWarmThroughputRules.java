package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import java.util.Optional;

/** The rule about warm throughput that names no units: a spec tells it of the whole only. */
final class RawWarmThroughputRules {
  static final String MEMBER = "WarmThroughput";

  private final RawTable raw;
  private final RawRules rules;

  RawWarmThroughputRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
  }

  void judge() {
    named(raw.warmThroughput(), Path.of(MEMBER));
    raw.placedGlobals()
        .forEach(at -> named(at.index().warmThroughput(), at.place().component(MEMBER)));
  }

  private void named(Optional<RawWarmThroughput> warm, Path place) {
    warm.filter(RawWarmThroughput::saysNothing)
        .ifPresent(
            nothing -> rules.found("warm-throughput.named", place, "neither read nor write units"));
  }
}
