package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.provisioner.handler.Activity;
import io.ddbkit.provisioner.handler.Reading;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.traits.throughput.MinimumUnits;
import io.ddbkit.traits.throughput.WarmThroughputs;
import io.ddbkit.traits.throughput.WarmThroughputs.Minima;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Warm throughput as DescribeTable tells it. While it is raised, the table and its indexes are
 * ACTIVE: only a status of its own tells that, and until then the old numbers stand.
 */
final class LiveWarmth {
  private static final String ACTIVE = "ACTIVE";

  private LiveWarmth() {}

  static Reading<WarmThroughputs> read(TableDescription table) {
    var indexes = new TreeMap<String, Minima>();
    LiveIndexes.global(table)
        .forEach(index -> indexes.put(LiveIndexes.name(index.indexName()), minima(index)));
    var own = minima(table);
    return Reading.of(new WarmThroughputs(own.read(), own.write(), indexes), activity(table));
  }

  /** Emulators tell none. */
  private static Minima minima(TableDescription table) {
    var warm = table.warmThroughput();
    return warm == null
        ? Minima.of()
        : minima(warm.readUnitsPerSecond(), warm.writeUnitsPerSecond());
  }

  private static Minima minima(GlobalSecondaryIndexDescription index) {
    var warm = index.warmThroughput();
    return warm == null
        ? Minima.of()
        : minima(warm.readUnitsPerSecond(), warm.writeUnitsPerSecond());
  }

  private static Minima minima(@Nullable Long read, @Nullable Long write) {
    return new Minima(
        Optional.ofNullable(read).map(MinimumUnits::new),
        Optional.ofNullable(write).map(MinimumUnits::new));
  }

  private static Activity activity(TableDescription table) {
    var own = TableActivity.of(table);
    if (!(own instanceof Activity.Idle)) {
      return own;
    }
    return Stream.concat(
            ofTable(table), LiveIndexes.global(table).stream().flatMap(LiveWarmth::ofIndex))
        .findFirst()
        .<Activity>map(Activity.Busy::new)
        .orElse(own);
  }

  private static Stream<String> ofTable(TableDescription table) {
    var warm = table.warmThroughput();
    return warm == null ? Stream.empty() : busy("the table", warm.statusAsString());
  }

  private static Stream<String> ofIndex(GlobalSecondaryIndexDescription index) {
    var warm = index.warmThroughput();
    return warm == null
        ? Stream.empty()
        : busy("index " + index.indexName(), warm.statusAsString());
  }

  private static Stream<String> busy(String whose, @Nullable String status) {
    return status == null || status.equals(ACTIVE)
        ? Stream.empty()
        : Stream.of(Printable.sentence("warm throughput of " + whose + " is " + status));
  }
}
