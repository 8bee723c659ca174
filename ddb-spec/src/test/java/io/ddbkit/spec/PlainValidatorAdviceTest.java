package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.fixtures.PlainValidator;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import org.junit.jupiter.api.Test;

/** Warnings and notes, in the group that asks for them. */
class PlainValidatorAdviceTest {

  @Test
  void findsWarningsAndNotesInTheGroupAdvice() {
    try (var plain = new PlainValidator()) {
      assertThat(plain.advice(advised()))
          .extracting(PlainValidator.Violation::place)
          .containsExactlyInAnyOrderElementsOf(
              advised().check().warningsAndNotes().stream().map(Finding::place).toList())
          .contains("billing.read", "globalIndexes[by-count]", "localIndexes");
      assertThat(plain.advice(advised()))
          .extracting(PlainValidator.Violation::message)
          .anySatisfy(message -> assertThat(message).contains("is a reserved word"))
          .anySatisfy(message -> assertThat(message).contains("10 GB"));
    }
  }

  @Test
  void findsNoneOfThemUnasked() {
    assertThat(advised().check().errors()).isEmpty();
    try (var plain = new PlainValidator()) {
      assertThat(plain.violations(advised())).isEmpty();
    }
  }

  @Test
  void findsNoErrorInTheGroupAdvice() {
    try (var plain = new PlainValidator()) {
      assertThat(plain.advice(Specs.named("ab"))).isEmpty();
    }
  }

  @Test
  void whatIsThrownTellsErrorsAndCountsTheRest() {
    var spec = advised().toBuilder().name("ab").build();

    assertThatThrownBy(spec::compose)
        .isInstanceOfSatisfying(
            InvalidTableException.class,
            thrown -> assertThat(thrown.findings()).isEqualTo(spec.check()))
        .hasMessageStartingWith("table \"ab\" cannot be composed: 1 error\n")
        .hasMessageContaining("[table.name.length]")
        .hasMessageNotContaining("key.name.reserved")
        .hasMessageEndingWith(
            "\n  check() also shows %s warnings and notes\n",
            spec.check().warningsAndNotes().size());
  }

  @Test
  void whatIsThrownDoesNotCountWhatIsSuppressed() {
    var spec = TableSpec.named("ab").partitionKey("count", STRING);

    assertThatThrownBy(spec.suppress("key.name.reserved", "why")::compose)
        .hasMessageNotContaining("besides");
  }

  private static TableSpec advised() {
    return TableSpec.named("orders")
        .partitionKey("id", STRING)
        .sortKey("placed", NUMBER)
        .globalIndex("by-count", index -> index.partitionKey("count", NUMBER).projecting("id"))
        .localIndex("by-amount", LocalIndex.sortedBy("amount", NUMBER))
        .provisioned(50_000, 1);
  }
}
