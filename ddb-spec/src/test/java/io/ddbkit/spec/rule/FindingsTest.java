package io.ddbkit.spec.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final Finding NOTE = finding(Severity.NOTE, "a", "known");
  private static final Finding WARNING = finding(Severity.WARNING, "a", "doubtful");
  private static final Finding ERROR_A = finding(Severity.ERROR, "a", "wrong");
  private static final Finding ERROR_B = finding(Severity.ERROR, "b", "wrong");

  @Test
  void theGraverComeFirstAndThenByPlace() {
    assertThat(Findings.of("orders", List.of(NOTE, ERROR_B, WARNING, ERROR_A)).all())
        .containsExactly(ERROR_A, ERROR_B, WARNING, NOTE);
  }

  @Test
  void theSameIsToldOnce() {
    assertThat(Findings.of("orders", List.of(ERROR_A, ERROR_A)).all()).containsExactly(ERROR_A);
  }

  @Test
  void onlyErrorsForbidTheTable() {
    var findings = Findings.of("orders", List.of(NOTE, WARNING));

    assertThat(findings.errors()).isEmpty();
    assertThat(findings.isEmpty()).isFalse();
    assertThatCode(findings::throwIfErrors).doesNotThrowAnyException();
    assertThat(findings.text()).startsWith("table \"orders\" can be composed\n");
  }

  @Test
  void whatIsThrownCarriesWarningsAndNotesToo() {
    var findings = Findings.of("orders", List.of(NOTE, ERROR_A));

    assertThatThrownBy(findings::throwIfErrors)
        .isInstanceOfSatisfying(
            InvalidTableException.class,
            thrown -> assertThat(thrown.findings().all()).containsExactly(ERROR_A, NOTE))
        .hasMessageStartingWith("table \"orders\" cannot be composed: 1 error\n");
  }

  @Test
  void nothingFoundSaysSo() {
    assertThat(Findings.of("orders", List.of())).hasToString("table \"orders\": no findings\n");
  }

  @Test
  void aFindingReadsAsPlaceTextVoicesAndWaysOut() {
    var finding =
        new Finding(
            "compose.conflict",
            Severity.ERROR,
            Optional.of(Path.of("stream").component("view")),
            "said differently",
            List.of(
                new Statement("NEW_IMAGE", Origin.of("Streams.of(NEW_IMAGE)")),
                new Statement("KEYS_ONLY", Origin.of("Streams.of(KEYS_ONLY)")),
                new Statement("ALL", Origin.of("somebody"))),
            List.of("drop one"),
            Optional.empty());

    assertThat(finding.text())
        .isEqualTo(
            """
              stream.view: said differently   [compose.conflict]
                  ALL         by somebody
                  KEYS_ONLY   by Streams.of(KEYS_ONLY)
                  NEW_IMAGE   by Streams.of(NEW_IMAGE)
                  -> drop one
            """);
  }

  @Test
  void manyWhoSaidTheSameAreNotAllNamed() {
    var statements =
        IntStream.rangeClosed(1, 5).mapToObj(n -> new Statement("21", Origin.of("index " + n)));
    var finding =
        new Finding(
            "some.rule",
            Severity.ERROR,
            Optional.empty(),
            "too many",
            Stream.concat(statements, Stream.of(new Statement("3", Origin.of("a trait")))).toList(),
            List.of(),
            Optional.empty());

    assertThat(finding.statements()).hasSize(6);
    assertThat(finding.text())
        .isEqualTo(
            """
              table: too many   [some.rule]
                  21   by index 1
                  21   by index 2
                  21   by index 3
                  21   by 2 others
                  3    by a trait
            """);
  }

  @Test
  void whatConcernsTheWholeTableStandsAtTheTable() {
    assertThat(
            new Finding(
                    "r",
                    Severity.NOTE,
                    Optional.empty(),
                    "t",
                    List.of(),
                    List.of(),
                    Optional.empty())
                .place())
        .isEqualTo("table");
  }

  private static Finding finding(Severity severity, String place, String text) {
    return new Finding(
        "rule",
        severity,
        Optional.of(Path.of(place)),
        text,
        List.of(),
        List.of(),
        Optional.empty());
  }
}
