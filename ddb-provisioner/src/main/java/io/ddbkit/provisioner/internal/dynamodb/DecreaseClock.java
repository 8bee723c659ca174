package io.ddbkit.provisioner.internal.dynamodb;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * When DynamoDB allows the capacity of a table and of its global indexes to be decreased again:
 * four times a day at any time, and from then on once an hour, 27 times a day at most; the table
 * and each index for itself. Days are those of UTC.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas
 *     in Amazon DynamoDB</a>
 */
final class DecreaseClock {
  private static final int AT_ANY_TIME = 4;
  private static final int A_DAY = 27;
  private static final Duration BETWEEN = Duration.ofHours(1);
  private static final String TABLE = "";

  private final Map<String, ProvisionedThroughputDescription> told = new TreeMap<>();

  DecreaseClock(TableDescription table) {
    put(TABLE, table.provisionedThroughput());
    LiveIndexes.global(table)
        .forEach(index -> put(LiveIndexes.name(index.indexName()), index.provisionedThroughput()));
  }

  private void put(String name, @Nullable ProvisionedThroughputDescription throughput) {
    if (throughput != null) {
      told.put(name, throughput);
    }
  }

  /** Whether the units of the table or of an index become fewer. */
  boolean runs(Billing.Provisioned live, Billing.Provisioned desired) {
    return told.keySet().stream().anyMatch(name -> decreases(name, live, desired));
  }

  /** When all decreases among these are allowed; empty: now. */
  Optional<Instant> allows(Billing.Provisioned live, Billing.Provisioned desired) {
    return told.entrySet().stream()
        .filter(each -> decreases(each.getKey(), live, desired))
        .flatMap(each -> allowed(each.getValue()).stream())
        .max(Comparator.naturalOrder());
  }

  private static boolean decreases(
      String name, Billing.Provisioned live, Billing.Provisioned desired) {
    var have = name.equals(TABLE) ? live.table() : live.throughputOf(name);
    var wanted = name.equals(TABLE) ? desired.table() : of(name, desired);
    return decreases(have.read(), wanted.read()) || decreases(have.write(), wanted.write());
  }

  /** What an index has of its own: the table's is not meant for one that nobody speaks of. */
  private static Billing.Throughput of(String index, Billing.Provisioned desired) {
    return desired.indexes().getOrDefault(index, Billing.Throughput.of());
  }

  private static boolean decreases(Optional<Units> have, Optional<Units> wanted) {
    return have.isPresent()
        && wanted.isPresent()
        && !wanted.get().satisfiedBy(have.get())
        && wanted.get().initial() < have.get().initial();
  }

  private static Optional<Instant> allowed(ProvisionedThroughputDescription throughput) {
    var last = Optional.ofNullable(throughput.lastDecreaseDateTime());
    long today = Optional.ofNullable(throughput.numberOfDecreasesToday()).orElse(0L);
    if (today >= A_DAY) {
      return last.map(DecreaseClock::nextDay);
    }
    return today >= AT_ANY_TIME ? last.map(instant -> instant.plus(BETWEEN)) : Optional.empty();
  }

  private static Instant nextDay(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
  }
}
