package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.plan.Along;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.throughput.MinimumUnits;
import io.ddbkit.traits.throughput.WarmThroughputs;
import io.ddbkit.traits.throughput.WarmThroughputs.Minima;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** Warm throughput, as far as it is asked for, and as the SDK has it. */
final class Warmth {
  private Warmth() {}

  /** None of the table, and no index. */
  static WarmThroughputs nothing() {
    return new WarmThroughputs(Optional.empty(), Optional.empty(), Map.of());
  }

  /** That of an index alone. */
  static WarmThroughputs ofIndex(String name, Minima minima) {
    return new WarmThroughputs(Optional.empty(), Optional.empty(), Map.of(name, minima));
  }

  /** What is made with an index; empty: nobody asks for more than it has anyway. */
  static Optional<WarmThroughput> ofNewIndex(String name, HandlerContext context) {
    return asked(name, context).flatMap(Warmth::of);
  }

  /** What the call that makes an index sets of warm throughput. */
  static Along along(String name, HandlerContext context) {
    var values = Settings.builder();
    asked(name, context)
        .ifPresent(
            minima -> values.put(TableWarmThroughput.WARM_THROUGHPUT, ofIndex(name, minima)));
    return new Along(TableWarmThroughput.WARM_THROUGHPUT.path(), values.build());
  }

  private static Optional<Minima> asked(String name, HandlerContext context) {
    return context
        .desired()
        .get(TableWarmThroughput.WARM_THROUGHPUT)
        .flatMap(warm -> Optional.ofNullable(warm.indexes().get(name)));
  }

  /** These in the SDK's terms; empty: nothing is asked for. */
  static Optional<WarmThroughput> of(Minima minima) {
    return minima.equals(Minima.of())
        ? Optional.empty()
        : Optional.of(request(minima, Minima.of()));
  }

  /** Those of which there is not enough. */
  static WarmThroughput request(Minima wanted, Minima standing) {
    return WarmThroughput.builder()
        .readUnitsPerSecond(units(missing(wanted.read(), standing.read())))
        .writeUnitsPerSecond(units(missing(wanted.write(), standing.write())))
        .build();
  }

  /** Those of which there is not enough; empty: there is enough of all. */
  static Optional<Minima> missing(Minima wanted, Minima standing) {
    var missing =
        new Minima(
            missing(wanted.read(), standing.read()), missing(wanted.write(), standing.write()));
    return Optional.of(missing).filter(some -> !some.equals(Minima.of()));
  }

  private static @Nullable Long units(Optional<MinimumUnits> floor) {
    return floor.map(MinimumUnits::units).orElse(null);
  }

  private static Optional<MinimumUnits> missing(
      Optional<MinimumUnits> wanted, Optional<MinimumUnits> standing) {
    return wanted.filter(floor -> !standing.map(floor::satisfiedBy).orElse(false));
  }
}
