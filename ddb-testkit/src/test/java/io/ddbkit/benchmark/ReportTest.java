package io.ddbkit.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counts that are missed fail; times and sizes do not. */
class ReportTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Report report = new Report(new PrintStream(printed, true, UTF_8));

  @Test
  void aCountThatIsAboveIsMissed() {
    var missed = Figure.count("polls", 31, 30, "%.0f");

    report.print(List.of(Figure.count("polls", 30, 30, "%.0f"), missed));

    assertThat(report.missed()).containsExactly(missed);
  }

  @Test
  void aTimeThatIsAboveIsShown() {
    report.print(List.of(Figure.cost("compose", 201, 200, "%.0f us").plain("%d us", 10)));

    assertThat(report.missed()).isEmpty();
    assertThat(printed.toString(UTF_8).lines().skip(1).findFirst().orElseThrow().split(" *\\| *"))
        .containsExactly("compose", "201 us", "200 us", "", "10 us", "over");
  }

  @Test
  void aFigureThatCannotBeComparedIsNotMet() {
    assertThat(Figure.count("ratio", Double.NaN, 1, "%.2f").verdict()).isEqualTo(Verdict.MISSED);
  }
}
