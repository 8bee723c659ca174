package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** RULES.md is written from the catalogue: {@code -Dddbkit.golden=write} writes it anew. */
class RuleCatalogueTest {
  private static final Path DOCUMENT = Path.of("RULES.md");

  @Test
  void documentIsWrittenFromTheCatalogue() throws IOException {
    var document = document();
    if ("write".equals(System.getProperty("ddbkit.golden"))) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(document).isEqualTo(Files.readString(DOCUMENT));
  }

  @Test
  void everyRuleIsComplete() {
    assertThat(RuleBook.rules()).isNotEmpty();
    for (var rule : RuleBook.rules()) {
      assertThat(RuleBook.text(rule)).as(rule).isNotBlank();
      assertThat(RuleBook.source(rule)).as(rule).isPresent();
      assertThat(RuleBook.remedy(rule)).as(rule).isPresent();
    }
  }

  private static String document() {
    var text =
        new StringBuilder(
            """
            # Rules

            Written from `ContributorValidationMessages.properties` of ddb-spec and ddb-traits by
            `RuleCatalogueTest`. A table with errors is refused; warnings and notes can be suppressed by their id.

            | rule | severity | message | remedy | source |
            |---|---|---|---|---|
            """);
    for (var rule : RuleBook.rules()) {
      text.append(
          "| `%s` | %s | %s | %s | %s |\n"
              .formatted(
                  rule,
                  RuleBook.severity(rule).orElseThrow().name().toLowerCase(Locale.ROOT),
                  RuleBook.text(rule),
                  RuleBook.remedy(rule).orElse(""),
                  source(RuleBook.source(rule).orElse(""))));
    }
    return text.toString();
  }

  private static String source(String source) {
    return source.startsWith("https:")
        ? "[%s](%s)"
            .formatted(source.substring(source.lastIndexOf('/') + 1).replace(".html", ""), source)
        : source;
  }
}
