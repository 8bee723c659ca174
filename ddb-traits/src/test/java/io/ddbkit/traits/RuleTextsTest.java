package io.ddbkit.traits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that the sources name, and the texts that stand in the file, are the same. */
class RuleTextsTest {
  private static final Path MAIN = Path.of(System.getProperty("basedir", "."), "src", "main");
  private static final Pattern TEMPLATE = Pattern.compile("\\{ddbkit\\.([a-z.-]+)}");
  private static final Pattern BY_CODE = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");

  @Test
  void everyRuleHasATextAWayOutAndASource() throws IOException {
    var texts = texts();
    var ours = rules();
    ours.removeIf(rule -> isOfTheCore(rule, texts));
    for (var rule : ours) {
      assertThat(texts)
          .containsKeys(
              "ddbkit." + rule, "ddbkit." + rule + ".remedy", "ddbkit." + rule + ".source");
    }
  }

  /** Its own test holds the texts of ddb-spec, whose rules constraints here may name too. */
  private static boolean isOfTheCore(String rule, Properties texts) {
    return !texts.containsKey("ddbkit." + rule) && RuleBook.rules().contains(rule);
  }

  @Test
  void everyTextIsOfARuleOfTheSources() throws IOException {
    var told = rules();
    told.addAll(named(BY_CODE));

    assertThat(
            texts().stringPropertyNames().stream()
                .map(key -> key.replaceAll("^ddbkit\\.|\\.(remedy|source|severity)$", ""))
                .collect(Collectors.toSet()))
        .isSubsetOf(told);
  }

  @Test
  void sourcesAreAwsPagesAndWaysOutHaveNoParameters() throws IOException {
    texts()
        .forEach(
            (key, text) -> {
              if (key.toString().endsWith(".source")) {
                assertThat(text.toString()).matches("ddbkit|https://docs\\.aws\\.amazon\\.com/.*");
              } else if (key.toString().endsWith(".remedy")) {
                assertThat(text.toString()).doesNotContain("{");
              }
            });
  }

  private static Properties texts() throws IOException {
    var texts = new Properties();
    var file = MAIN.resolve("resources").resolve("ContributorValidationMessages.properties");
    try (var reader = Files.newBufferedReader(file, UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> rules() throws IOException {
    return named(TEMPLATE);
  }

  private static Set<String> named(Pattern pattern) throws IOException {
    var rules = new TreeSet<String>();
    try (var files = Files.walk(MAIN.resolve("java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        pattern
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> rules.add(match.group(1)));
      }
    }
    return rules;
  }
}
