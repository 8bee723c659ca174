package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Lamp;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginsTest {

  @Test
  void everyPartIsTracedToItsOwnLineOfAChain() {
    int first = lineHere() + 2;
    var spec =
        TableSpec.named("orders")
            .partitionKey("customerId", STRING)
            .onDemand()
            .globalIndex("by-status", index -> index.partitionKey("status", STRING))
            .localIndex("by-total", LocalIndex.sortedBy("total", NUMBER))
            .with(Lamp.on());

    assertThat(origin(spec, Path.of("name"))).isEqualTo(said("named(\"orders\")", first));
    assertThat(origin(spec, Path.of("primaryKey")))
        .isEqualTo(said("partitionKey(\"customerId\", STRING)", first + 1));
    assertThat(origin(spec, Path.of("billing"))).isEqualTo(said("onDemand()", first + 2));
    assertThat(origin(spec, Path.of("globalIndexes").entry("by-status")))
        .isEqualTo(said("globalIndex(\"by-status\")", first + 3));
    assertThat(origin(spec, Path.of("localIndexes").entry("by-total")))
        .isEqualTo(said("localIndex(\"by-total\")", first + 4));
    assertThat(spec.traits())
        .extracting(AppliedTrait::origin)
        .containsExactly(said("Lamp.on()", first + 5));
  }

  @Test
  void aSpecOfADocumentTellsThePlacesThere() {
    var spec =
        orders().toBuilder().origins(SpecOrigins.inDocument("orders.json")).build().onDemand();

    assertThat(origin(spec, Path.of("globalIndexes").entry("by-mail")))
        .isEqualTo(Origin.of("globalIndexes[by-mail] of orders.json"));
    assertThat(origin(spec, Path.of("billing")).description()).isEqualTo("onDemand()");
  }

  @Test
  void whatLiesBelowAPartWasSaidWithIt() {
    var spec = orders().globalIndex("by-mail", index -> index.partitionKey("mail", STRING));

    assertThat(origin(spec, Path.of("globalIndexes").entry("by-mail").component("partitionKeys")))
        .extracting(Origin::description)
        .isEqualTo("globalIndex(\"by-mail\")");
  }

  @Test
  void aSortKeySpeaksForTheWholeKey() {
    int before = lineHere();
    var spec = orders().sortKey("placedAt", NUMBER);

    assertThat(origin(spec, Path.of("primaryKey")))
        .isEqualTo(said("sortKey(\"placedAt\", NUMBER)", before + 1));
  }

  @Test
  void traitsSaidTogetherShareAPlaceAndEachHasItsWords() {
    int before = lineHere();
    var spec = orders().with(Lamp.on(), Lamp.off());

    assertThat(spec.traits())
        .extracting(AppliedTrait::origin)
        .containsExactly(said("Lamp.on()", before + 1), said("Lamp.off()", before + 1));
  }

  @Test
  void anOverrideBearsItsReason() {
    int before = lineHere();
    var spec = orders().override(Lamp.off(), "saves power");

    var origin = spec.traits().get(0).origin();
    assertThat(origin).hasToString("override(Lamp.off()) at OriginsTest.java:" + (before + 1));
    assertThat(origin.reason()).contains("saves power");
  }

  @Test
  void whatABuilderSaysHasNoPlace() {
    var spec = TableSpec.builder().name("orders").addTrait(AppliedTrait.of(Lamp.on())).build();

    assertThat(origin(spec, Path.of("name"))).isEqualTo(Origin.of("the spec"));
    assertThat(spec.traits().get(0).origin()).isEqualTo(Origin.of("Lamp.on()"));
  }

  @Test
  void aComposedTableTellsTheLineOfEveryValue() {
    int before = lineHere();
    var spec = orders().provisioned(100, 50);

    assertThat(spec.compose().explain(Path.of("billing").component("read")))
        .isEqualTo(
            "billing.read = 100  (explicit by provisioned(100, 50) at OriginsTest.java:%d)\n"
                .formatted(before + 1));
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }

  private static Origin origin(TableSpec spec, Path path) {
    return spec.origins().originOf(path);
  }

  private static Origin said(String words, int line) {
    return Origin.of(words, Optional.of(new CallSite("OriginsTest.java", line)));
  }

  private static int lineHere() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().get())
        .getLineNumber();
  }
}
