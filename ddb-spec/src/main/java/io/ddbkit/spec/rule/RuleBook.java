package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.trait.Path;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The texts of the rules, by id.
 *
 * <p>They are in the bundle from which Jakarta validators take the messages of libraries, so that
 * every validator shows them. Beside the text of rule {@code x}, under {@code ddbkit.x}, are {@code
 * .remedy}, {@code .source}, and {@code .severity} if it is not an error.
 */
public final class RuleBook {
  private static final String PREFIX = "ddbkit.";
  private static final String REMEDY = ".remedy";
  private static final String SOURCE = ".source";
  private static final String FILE = "ContributorValidationMessages.properties";
  private static final List<String> READ = new ArrayList<>();
  private static final Properties TEXTS = load();

  private RuleBook() {}

  /**
   * The ids of all rules on the class path, sorted. Constraints that only stand for others, such as
   * the one on a whole table, have no remedy and are not among them.
   */
  public static SortedSet<String> rules() {
    return TEXTS.stringPropertyNames().stream()
        .filter(key -> key.startsWith(PREFIX) && key.endsWith(SOURCE))
        .map(key -> key.substring(PREFIX.length(), key.length() - SOURCE.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The remedy of a rule, if all its findings have the same. */
  public static Optional<String> remedy(String rule) {
    requireNonNull(rule, "rule");
    return part(rule, REMEDY);
  }

  /** The AWS page or API that states a rule. */
  public static Optional<String> source(String rule) {
    requireNonNull(rule, "rule");
    return part(rule, SOURCE);
  }

  /** The message template of a rule. */
  public static String template(String rule) {
    requireNonNull(rule, "rule");
    return "{" + PREFIX + rule + "}";
  }

  /**
   * The rule that a message template names.
   *
   * @return empty if the template is not one of ddbkit's rules
   */
  public static Optional<String> ruleOf(String template) {
    requireNonNull(template, "template");
    return template.startsWith("{" + PREFIX) && template.endsWith("}")
        ? Optional.of(template.substring(PREFIX.length() + 1, template.length() - 1))
        : Optional.empty();
  }

  /**
   * The text of a rule, with its parameters unfilled.
   *
   * @throws MissingRuleTextException if no bundle on the class path has it
   */
  public static String text(String rule) {
    requireNonNull(rule, "rule");
    return part(rule, "")
        .orElseThrow(() -> new MissingRuleTextException(rule, PREFIX + rule, FILE, READ));
  }

  /**
   * A finding of a rule: its text, remedy and source with these statements.
   *
   * @throws MissingRuleTextException if no bundle on the class path has its text
   */
  public static Finding finding(String rule, Path path, List<Statement> statements) {
    requireNonNull(rule, "rule");
    requireNonNull(path, "path");
    requireNonNull(statements, "statements");
    return finding(rule, path, text(rule), statements);
  }

  /**
   * The same with the text filled in by a validator.
   *
   * @throws MissingRuleTextException if the validator found none, and left the template as it is
   */
  public static Finding finding(String rule, Path path, String text, List<Statement> statements) {
    requireNonNull(rule, "rule");
    requireNonNull(path, "path");
    requireNonNull(text, "text");
    requireNonNull(statements, "statements");
    if (text.equals(template(rule))) {
      text(rule);
    }
    return new Finding(
        rule,
        severity(rule).orElse(Severity.ERROR),
        Optional.of(path),
        text,
        statements,
        remedy(rule).map(List::of).orElseGet(List::of),
        source(rule));
  }

  /** The severity of a rule; empty: there is no such rule. */
  public static Optional<Severity> severity(String rule) {
    requireNonNull(rule, "rule");
    return part(rule, "")
        .map(text -> part(rule, ".severity").map(Severity::valueOf).orElse(Severity.ERROR));
  }

  private static Optional<String> part(String rule, String part) {
    return Optional.ofNullable(TEXTS.getProperty(PREFIX + rule + part));
  }

  /** Every module on the class path may bring rules. */
  private static Properties load() {
    var texts = new Properties();
    try {
      for (var file : Collections.list(RuleBook.class.getClassLoader().getResources(FILE))) {
        try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
          texts.load(reader);
          READ.add(file.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rules from " + FILE, e);
    }
    return texts;
  }
}
