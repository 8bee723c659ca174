package io.ddbkit.provisioner.internal.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Rule 9 of a good planner: how often capacity may be decreased is known from the live table. */
class DecreaseClockTest {
  private static final Instant LAST = Instant.parse("2026-11-02T08:03:07Z");
  private static final Billing.Provisioned LIVE = provisioned(10, 10, 10, 10);

  @ParameterizedTest
  @CsvSource({
    "3, ",
    "4, 2026-11-02T09:03:07Z",
    "26, 2026-11-02T09:03:07Z",
    "27, 2026-11-03T00:00:00Z"
  })
  void isAnHourAfterTheFourthAndTheNextDayAfterAllOfThem(long today, Instant allowed) {
    var clock = new DecreaseClock(table(units(today), units(0)));

    assertThat(clock.allows(LIVE, provisioned(9, 10, 10, 10)))
        .isEqualTo(Optional.ofNullable(allowed));
    assertThat(clock.allows(LIVE, provisioned(10, 9, 10, 10)))
        .isEqualTo(Optional.ofNullable(allowed));
  }

  @Test
  void isOfTheTableOrOfTheIndexThatIsDecreased() {
    var clock = new DecreaseClock(table(units(0), units(4)));

    assertThat(clock.allows(LIVE, provisioned(9, 10, 10, 10))).isEmpty();
    assertThat(clock.allows(LIVE, provisioned(9, 10, 9, 10))).isPresent();
    assertThat(clock.runs(LIVE, provisioned(10, 10, 9, 10))).isTrue();
  }

  /** The later one counts: both are changed by one call. */
  @Test
  void isTheLaterOneOfTableAndIndex() {
    var clock = new DecreaseClock(table(units(4), units(27)));

    assertThat(clock.allows(LIVE, provisioned(9, 10, 9, 10)))
        .contains(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @Test
  void doesNotRunForIncreasesNorForWhatNobodySpeaksOf() {
    var clock = new DecreaseClock(table(units(27), units(27)));
    var tableAlone =
        new Billing.Provisioned(
            provisioned(11, 10, 1, 1).read(), provisioned(10, 10, 1, 1).write(), Map.of());

    assertThat(clock.runs(LIVE, provisioned(11, 11, 11, 11))).isFalse();
    assertThat(clock.runs(LIVE, tableAlone)).isFalse();
    assertThat(clock.allows(LIVE, tableAlone)).isEmpty();
  }

  @Test
  void isNotKnownWhereNothingWasDecreasedYet() {
    var never = ProvisionedThroughputDescription.builder().build();
    var clock = new DecreaseClock(table(never, never));

    assertThat(clock.allows(LIVE, provisioned(1, 1, 1, 1))).isEmpty();
    assertThat(clock.runs(LIVE, provisioned(1, 1, 1, 1))).isTrue();
  }

  private static Billing.Provisioned provisioned(long r, long w, long indexR, long indexW) {
    var own = Billing.Throughput.of(r, w);
    return new Billing.Provisioned(
        own.read(), own.write(), Map.of("by-mail", Billing.Throughput.of(indexR, indexW)));
  }

  private static ProvisionedThroughputDescription units(long decreasesToday) {
    return ProvisionedThroughputDescription.builder()
        .numberOfDecreasesToday(decreasesToday)
        .lastDecreaseDateTime(LAST)
        .build();
  }

  private static TableDescription table(
      ProvisionedThroughputDescription own, ProvisionedThroughputDescription index) {
    return TableDescription.builder()
        .provisionedThroughput(own)
        .globalSecondaryIndexes(
            GlobalSecondaryIndexDescription.builder()
                .indexName("by-mail")
                .provisionedThroughput(index)
                .build())
        .build();
  }
}
