package io.ddbkit.spec;

import io.ddbkit.spec.rule.ConstraintCheck;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Contribution;
import io.ddbkit.spec.trait.Setting;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what traits contribute by the constraints on its values: a bundle, or a trait of somebody
 * else's, may say what none of its own components shows.
 */
final class ContributionRules {
  /** Holds the entries of a setting, so that each of them is validated. */
  private record Entries(Map<String, @Valid Object> entries) {}

  /** The same of indexes, of which the names are validated too. */
  private record Indexes(
      Map<
              @Size(min = 3, max = 255, message = "{ddbkit.index.name.length}")
              @Pattern(regexp = Names.PATTERN, message = "{ddbkit.index.name.characters}") String,
              @Valid Object>
          entries) {}

  private static final Set<String> OF_NAMES = Set.of("index.name.length", "index.name.characters");

  private ContributionRules() {}

  static Stream<Finding> valuesOfTraits(SpecRules rules) {
    return rules.spec().traits().stream()
        .flatMap(ContributionRules::values)
        .filter(finding -> !isAboutAnOwnName(finding, rules.spec()))
        .distinct();
  }

  /** The spec's own constraints tell the names that it has itself. */
  private static boolean isAboutAnOwnName(Finding finding, TableSpec spec) {
    var own =
        Stream.of(spec.globalIndexes(), spec.localIndexes())
            .flatMap(indexes -> indexes.keySet().stream());
    return OF_NAMES.contains(finding.rule())
        && own.map(name -> "[" + name + "]").anyMatch(finding.place()::endsWith);
  }

  private static Stream<Finding> values(Said said) {
    var told = rules(ConstraintCheck.of(said.trait(), CheckPolicy.AWS_DEFAULTS));
    return said.contributions().stream()
        .flatMap(ContributionRules::faults)
        .filter(finding -> !told.contains(finding.rule()));
  }

  private static Set<String> rules(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(ContributionRules::rule).collect(Collectors.toSet());
  }

  private static String rule(ConstraintViolation<?> violation) {
    var template = violation.getMessageTemplate();
    return RuleBook.ruleOf(template).orElse(template);
  }

  private static Stream<Finding> faults(Contribution<?> contribution) {
    Object value = contribution.value();
    return ConstraintCheck.of(validated(contribution.setting(), value), CheckPolicy.AWS_DEFAULTS)
        .stream()
        .map(
            violation ->
                RuleBook.finding(
                    rule(violation),
                    ViolationPaths.below(contribution.setting().path(), violation),
                    violation.getMessage(),
                    List.of(
                        new Voice(
                            ViolationPaths.found(violation.getInvalidValue()),
                            contribution.origin()))));
  }

  private static Object validated(Setting<?> setting, Object value) {
    if (!(value instanceof Map<?, ?> entries)) {
      return value;
    }
    boolean indexes =
        setting.equals(CoreSettings.GLOBAL_INDEXES) || setting.equals(CoreSettings.LOCAL_INDEXES);
    return indexes ? new Indexes(copied(entries)) : new Entries(copied(entries));
  }

  private static Map<String, Object> copied(Map<?, ?> entries) {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(e -> (String) e.getKey(), Map.Entry::getValue));
  }
}
