package io.ddbkit.traits;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.View;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten faults planted in one definition are ten findings, whoever looks. */
class PlainValidatorTenFaultsTest {
  private static final PlainValidator PLAIN = new PlainValidator();
  private static final List<Trait> TRAITS =
      List.of(
          ProvisionedCapacity.of(1, 1).index("by-typo", 1, 1),
          Streams.of(View.KEYS_ONLY),
          Streams.of(View.NEW_IMAGE),
          TimeToLive.on(""),
          Protection.onForNewTable().recoveryPeriod(Duration.ofDays(36)));

  @Test
  void areTenFindingsInAStableOrder() {
    Arbitrary.tryOut(
        20,
        some ->
            assertThat(broken(some.shuffled(TRAITS)).check().errors())
                .extracting(finding -> finding.place() + " " + finding.rule())
                .containsExactly(
                    "billing.indexes[by-typo] billing.index.known",
                    "globalIndexes[by mail] index.name.characters",
                    "globalIndexes[by-none].partitionKeys global-index.partition-keys.count",
                    "globalIndexes[by-none].projection.attributes projection.include.size",
                    "localIndexes[by-sum] local-index.table-sort-key",
                    "name table.name.length",
                    "primaryKey key.attribute.one-type",
                    "stream.view compose.conflict",
                    "traits[protection].recovery.periodInDays recovery.period",
                    "traits[timeToLive].expiry.attribute time-to-live.attribute.length"));
  }

  @Test
  void areTheSameErrorsForAPlainValidator() {
    PLAIN.findsTheSameErrors(broken(TRAITS));
  }

  private static TableSpec broken(List<Trait> traits) {
    return TableSpec.named("ab")
        .partitionKey("id", STRING)
        .globalIndex("by mail", index -> index.partitionKey("mail", STRING))
        .globalIndex("by-none", index -> index.sortKey("id", NUMBER).projecting())
        .localIndex("by-sum", LocalIndex.sortedBy("amount", NUMBER))
        .with(traits.toArray(Trait[]::new));
  }
}
