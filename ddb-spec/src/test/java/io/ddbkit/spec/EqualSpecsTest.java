package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Lamp;
import org.junit.jupiter.api.Test;

class EqualSpecsTest {

  @Test
  void whereAThingIsSaidIsNoPartOfIt() {
    var here = TableSpec.named("orders").partitionKey("id", STRING).onDemand().with(Lamp.on());
    var there = TableSpec.named("orders").partitionKey("id", STRING).onDemand().with(Lamp.on());

    assertThat(here).isEqualTo(there).hasSameHashCodeAs(there);
    assertThat(here.compose()).isEqualTo(there.compose());
  }

  @Test
  void howAThingIsSaidIsNoPartOfIt() {
    var built =
        TableSpec.builder()
            .name("orders")
            .primaryKey(new PrimaryKey.Simple(new Key("id", STRING)))
            .billing(Billing.onDemand())
            .addTrait(AppliedTrait.of(Lamp.on()))
            .build();

    assertThat(built).isEqualTo(orders().onDemand().with(Lamp.on()));
  }

  @Test
  void theOrderOfIndexesIsNoPartOfIt() {
    assertThat(
            orders()
                .globalIndex("by-a", index -> index.partitionKey("a", STRING))
                .globalIndex("by-b", index -> index.partitionKey("b", STRING)))
        .isEqualTo(
            orders()
                .globalIndex("by-b", index -> index.partitionKey("b", STRING))
                .globalIndex("by-a", index -> index.partitionKey("a", STRING)));
  }

  @Test
  void everythingElseIsPartOfIt() {
    assertThat(orders())
        .isNotEqualTo(TableSpec.named("order").partitionKey("id", STRING))
        .isNotEqualTo(TableSpec.named("orders").partitionKey("id", NUMBER))
        .isNotEqualTo(orders().sortKey("at", NUMBER))
        .isNotEqualTo(orders().onDemand())
        .isNotEqualTo(orders().with(Lamp.on()))
        .isNotEqualTo(orders().localIndex("by-total", LocalIndex.sortedBy("total", NUMBER)))
        .isNotEqualTo(orders().globalIndex("by-a", index -> index.partitionKey("a", STRING)));
    assertThat(orders().with(Lamp.on())).isNotEqualTo(orders().override(Lamp.on(), "why"));
    assertThat(orders().override(Lamp.on(), "that"))
        .isNotEqualTo(orders().override(Lamp.on(), "why"));
  }

  @Test
  void aCopyByBuilderIsEqualAndKeepsOrigins() {
    var spec =
        orders()
            .sortKey("at", NUMBER)
            .globalIndex("by-a", index -> index.partitionKey("a", STRING).projecting("b"))
            .localIndex("by-total", LocalIndex.sortedBy("total", NUMBER).projectingKeysOnly())
            .provisioned(100, 50)
            .with(Lamp.on())
            .override(Lamp.off(), "saves power");
    var copy = spec.toBuilder().build();

    assertThat(copy).isEqualTo(spec).hasSameHashCodeAs(spec).hasToString(spec.toString());
    assertThat(copy.compose().explain()).isEqualTo(spec.compose().explain());
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }
}
