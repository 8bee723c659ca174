package io.ddbkit.traits.border;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BordersTest {
  /** The rules whose borders are planted in requests; the differential reads the file too. */
  private static final Path COMPARED =
      Path.of("src/test/resources/io/ddbkit/traits/border/compared-rules.txt");

  static Stream<Border> borders() {
    return Borders.all();
  }

  @ParameterizedTest
  @MethodSource("borders")
  void beyondTheBorderIsFoundAndWithinIsNot(Border border) {
    assertThat(rules(border.within())).doesNotContain(border.rule());
    assertThat(rules(border.beyond())).contains(border.rule());
  }

  @Test
  void noRuleIsWithoutBorders() throws IOException {
    var covered = Borders.all().map(Border::rule).collect(Collectors.toSet());
    covered.addAll(Files.readAllLines(COMPARED));

    assertThat(covered)
        .containsAll(RuleBook.rules())
        .contains("compose.conflict", "compose.needed");
  }

  private static List<String> rules(Findings findings) {
    return findings.all().stream().map(Finding::rule).toList();
  }
}
