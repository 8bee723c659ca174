package io.ddbkit.testkit.differential;

import io.ddbkit.traits.raw.RawTable;
import io.ddbkit.traits.raw.RawTag;
import io.ddbkit.traits.raw.RawWarmThroughput;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What a table has beside keys, indexes, billing and stream: each in some forms, not in others. */
final class RawSettings {
  private static final List<String> CLASSES = List.of("STANDARD", "STANDARD_INFREQUENT_ACCESS");
  private static final String POLICY = "{\"Version\": \"2012-10-17\", \"Statement\": []}";

  /** More than any units that are planted, since it cannot be less than they are. */
  private static final long WARM = 2_000_000_000_000L;

  private final SplittableRandom random;

  RawSettings(SplittableRandom random) {
    this.random = random;
  }

  void into(RawTable.Builder raw) {
    raw.tags(some(tags()))
        .tableClass(some(CLASSES.get(random.nextInt(CLASSES.size()))))
        .deletionProtectionEnabled(some(false)) // Local deletes each table again
        .warmThroughput(warmThroughput())
        .resourcePolicy(some(POLICY));
  }

  private List<RawTag> tags() {
    return IntStream.range(0, random.nextInt(51))
        .mapToObj(n -> RawTag.of("tag " + n, n == 0 ? "" : "of:" + n))
        .toList();
  }

  Optional<RawWarmThroughput> warmThroughput() {
    return some(RawWarmThroughput.of(WARM + random.nextInt(9), WARM + random.nextInt(9)));
  }

  private <T> Optional<T> some(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }
}
