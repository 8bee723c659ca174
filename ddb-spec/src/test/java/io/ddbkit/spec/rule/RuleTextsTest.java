package io.ddbkit.spec.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
  private static final Pattern JAVADOC = Pattern.compile("(?m)^ +\\*.*$");
  private static final Pattern BY_CODE =
      Pattern.compile(
          "(?:RuleBook\\s*\\.finding|new Finding|error|found)\\(\\s*\"([a-z]+[.-][a-z.-]+)\"");

  /** Stand for others: never told themselves. */
  private static final Set<String> UMBRELLAS = Set.of("table.coherent", "table.advised");

  @Test
  void everyRuleOfTheSourcesHasAText() throws IOException {
    assertThat(texts().stringPropertyNames())
        .containsAll(rules().stream().map(rule -> "ddbkit." + rule).toList());
  }

  @Test
  void everyRuleHasAWayOutAndASource() throws IOException {
    var rules = rules();
    rules.removeAll(UMBRELLAS);
    rules.removeIf(rule -> rule.startsWith("compose."));

    assertThat(texts().stringPropertyNames())
        .containsAll(rules.stream().map(rule -> "ddbkit." + rule + ".remedy").toList())
        .containsAll(rules.stream().map(rule -> "ddbkit." + rule + ".source").toList());
  }

  @Test
  void everyTextIsOfARuleOfTheSources() throws IOException {
    assertThat(
            texts().stringPropertyNames().stream()
                .map(key -> key.replaceAll("^ddbkit\\.|\\.(remedy|source|severity)$", ""))
                .collect(Collectors.toSet()))
        .isEqualTo(rules());
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
    var rules = new TreeSet<String>();
    try (var files = Files.walk(MAIN.resolve("java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var source = JAVADOC.matcher(Files.readString(file)).replaceAll("");
        TEMPLATE.matcher(source).results().forEach(match -> rules.add(match.group(1)));
        BY_CODE.matcher(source).results().forEach(match -> rules.add(match.group(1)));
      }
    }
    return rules;
  }
}
