package io.ddbkit.traits.raw;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.traits.StorageClass;
import java.util.Arrays;
import java.util.Optional;

/** The rule about the table class. */
final class RawClassRules {
  static final Path CLASS = Path.of("TableClass");

  private final RawTable raw;
  private final RawRules rules;

  RawClassRules(RawTable raw, RawRules rules) {
    this.raw = raw;
    this.rules = rules;
  }

  void judge() {
    raw.tableClass()
        .filter(name -> tier(name).isEmpty())
        .ifPresent(name -> rules.found("storage-class.known", CLASS, name));
  }

  /** The class of this name; empty: AWS has none. */
  static Optional<StorageClass.Tier> tier(String name) {
    return Arrays.stream(StorageClass.Tier.values())
        .filter(tier -> tier.name().equals(name))
        .findFirst();
  }
}
