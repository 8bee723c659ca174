package io.ddbkit.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.traits.raw.RawTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of the border of every rule; a rule without them fails by its name. */
class BorderTest {
  private static final Path COMPARED =
      Path.of("../ddb-traits/src/test/resources/io/ddbkit/traits/border/compared-rules.txt");
  private static final long SEED = 11;

  static Stream<Defect> defects() {
    return Defects.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("defects")
  void beyondTheBorderIsRefusedAndWithinIsNot(Defect defect) {
    var forms = new RawForms(SEED + defect.toString().hashCode());

    var pair = defect.into(forms).orElseThrow();

    assertThat(errors(pair.broken())).as(pair.broken().toString()).contains(defect.rule());
    assertThat(errors(pair.near())).as(pair.near().toString()).isEmpty();
  }

  @Test
  void everyErrorRuleHasAPlantOrIsExcludedByName() throws IOException {
    var rules = new TreeSet<>(errorRules());
    rules.removeAll(Defects.rules());

    assertThat(rules).allMatch(rule -> Defects.EXCLUDED.keySet().stream().anyMatch(of(rule)));
    assertThat(Defects.EXCLUDED.keySet())
        .allMatch(excluded -> rules.stream().anyMatch(rule -> of(rule).test(excluded)));
  }

  /** Whether a name is that of the rule, or of the group that it is in. */
  private static Predicate<String> of(String rule) {
    return excluded -> rule.equals(excluded) || rule.startsWith(excluded + ".");
  }

  /** The catalogue's own borders, in ddb-traits, cover the other rules. */
  @Test
  void theListOfPlantedRulesIsTrue() throws IOException {
    var text = String.join("\n", new TreeSet<>(Defects.rules())) + "\n";
    if ("write".equals(System.getProperty("ddbkit.golden"))) {
      Files.writeString(COMPARED, text);
    }
    assertThat(text).isEqualTo(Files.readString(COMPARED));
  }

  @Test
  void plantsAreToldApartByTheirNames() {
    assertThat(Defects.ALL).extracting(Defect::toString).doesNotHaveDuplicates();
  }

  @Test
  void disagreementsNameTheirPlantAndAnAwsPage() {
    var names = Defects.ALL.stream().map(Defect::toString).toList();

    assertThat(Disagreements.ALL)
        .allSatisfy(
            d -> {
              assertThat(names).anyMatch(name -> name.startsWith(d.defects()));
              assertThat(d.source()).startsWith("https://docs.aws.amazon.com/");
              assertThat(d.why()).isNotBlank();
            });
  }

  private static List<String> errors(RawTable form) {
    return form.check().errors().stream().map(Finding::rule).toList();
  }

  private static Set<String> errorRules() throws IOException {
    var texts = new Properties();
    var files =
        RuleBook.class.getClassLoader().getResources("ContributorValidationMessages.properties");
    for (var file : Collections.list(files)) {
      try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> !key.matches(".*\\.(remedy|source|severity)"))
        .map(key -> key.replaceFirst("^ddbkit\\.", ""))
        .filter(rule -> RuleBook.severity(rule).filter(Severity.ERROR::equals).isPresent())
        .collect(Collectors.toSet());
  }
}
