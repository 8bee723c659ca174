package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.trait.Lamp;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FluentCopiesTest {

  @ParameterizedTest
  @MethodSource("copies")
  void aCopyLeavesTheReceiverAsItWas(UnaryOperator<TableSpec> copy) {
    var spec = orders();

    assertThat(copy.apply(spec)).isNotEqualTo(spec);
    assertThat(spec).isEqualTo(orders());
    assertThat(spec.origins().originOf(CoreSettings.BILLING.path()).description())
        .isEqualTo("the spec");
  }

  static Stream<UnaryOperator<TableSpec>> copies() {
    return Stream.of(
        spec -> spec.sortKey("at", NUMBER),
        spec -> spec.globalIndex("by-a", index -> index.partitionKey("a", STRING)),
        spec -> spec.localIndex("by-total", LocalIndex.sortedBy("total", NUMBER)),
        TableSpec::onDemand,
        spec -> spec.provisioned(1, 1),
        spec -> spec.billing(Billing.onDemand(1, 1)),
        spec -> spec.with(Lamp.on()),
        spec -> spec.override(Lamp.on(), "why"));
  }

  @Test
  void traitsAreAddedAfterThoseThatAreThere() {
    assertThat(orders().with(Lamp.on()).with(Lamp.off(), Lamp.on(3)).traits())
        .extracting(AppliedTrait::trait)
        .containsExactly(Lamp.on(), Lamp.off(), Lamp.on(3));
  }

  @Test
  void indexesAreCopiesToo() {
    var index = GlobalIndex.unkeyed().partitionKey("a", STRING);

    assertThat(index.partitionKey("b", STRING).sortKey("c", NUMBER).projecting("d"))
        .isNotEqualTo(index);
    assertThat(index).isEqualTo(GlobalIndex.unkeyed().partitionKey("a", STRING));
  }

  @Test
  void nothingOfASpecCanBeChangedFromOutside() {
    var spec = orders().globalIndex("by-a", index -> index.partitionKey("a", STRING));

    assertThatThrownBy(() -> spec.globalIndexes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> spec.traits().add(AppliedTrait.of(Lamp.on())))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }
}
