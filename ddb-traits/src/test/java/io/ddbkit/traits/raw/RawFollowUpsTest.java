package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One fault is told once: what only follows from it would confuse. */
class RawFollowUpsTest {
  private static final RawMaxima MAXIMA = RawMaxima.of(5, 5);

  @Test
  void withoutDefinitionsNoKeyIsToldToBeUndefined() {
    assertThat(errors(table().attributeDefinitions(List.of())))
        .containsExactly("attribute.definitions.present");
  }

  @Test
  void withoutASchemaNoDefinitionIsToldToBeUnused() {
    assertThat(errors(table().keySchema(Optional.empty()))).containsExactly("key.schema.present");
  }

  @Test
  void attributesOfAnUnknownProjectionAreNotJudged() {
    var index =
        RawIndex.builder()
            .indexName("by-id")
            .keySchema(List.of(RawKey.of("id", "HASH")))
            .projection(new RawProjection(Optional.of("include"), Optional.of(List.of("a"))));

    assertThat(errors(table().globalSecondaryIndexes(List.of(index.build()))))
        .containsExactly("projection.type");
  }

  @Test
  void anUnknownModeIsTakenForTheOneThatTheUnitsTell() {
    assertThat(errors(table().billingMode("on-demand").onDemandThroughput(MAXIMA)))
        .containsExactly("billing.mode");
    assertThat(errors(table().billingMode("fixed").provisionedThroughput(RawThroughput.of(1, 1))))
        .containsExactly("billing.mode");
  }

  @Test
  void zeroUnitsAreUnitsToo() {
    assertThat(errors(table().provisionedThroughput(RawThroughput.of(0, 0))))
        .containsExactly("billing.units.provisioned-only");
  }

  private static RawTable.Builder table() {
    return RawTable.builder()
        .tableName("orders")
        .attributeDefinitions(List.of(RawAttribute.of("id", "S")))
        .keySchema(List.of(RawKey.of("id", "HASH")))
        .billingMode("PAY_PER_REQUEST");
  }

  private static List<String> errors(RawTable.Builder table) {
    return table.build().check().errors().stream().map(Finding::rule).toList();
  }
}
