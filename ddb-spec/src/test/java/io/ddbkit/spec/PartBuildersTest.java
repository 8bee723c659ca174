package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Builders of the parts of a table, as tools use them. */
class PartBuildersTest {

  @Test
  void addAndCopy() {
    var billing =
        Billing.Provisioned.builder()
            .read(Units.fixed(5))
            .write(Units.fixed(6))
            .putIndexes("by-mail", Billing.Throughput.of(1, 2))
            .build();

    assertThat(billing.table()).isEqualTo(Billing.Throughput.of(5, 6));
    assertThat(Billing.Provisioned.builder().from(billing).build()).isEqualTo(billing);
    assertThat(Billing.OnDemand.builder().maxRead(10).build().maxRead())
        .contains(MaximumUnits.atMost(10));
    assertThat(LocalIndex.builder().sortKey(new Key("at", STRING)).build())
        .isEqualTo(LocalIndex.sortedBy("at", STRING));
  }

  @Test
  void neverThrowSoThatTheRulesCanSpeak() {
    var spec =
        TableSpec.named("orders")
            .partitionKey("id", STRING)
            .sortKey("placed", STRING)
            .localIndex("by-nothing", LocalIndex.builder().build())
            .vectorIndex("by-no-vector", VectorSearchIndex.builder().build())
            .billing(Billing.Provisioned.builder().build());

    assertThat(spec.check().errors())
        .extracting(finding -> finding.rule())
        .containsExactlyInAnyOrder(
            "billing.units.both",
            "key.name.length",
            "vector-index.attribute.length",
            "vector-index.dimensions",
            "vector-index.on-demand");
  }
}
