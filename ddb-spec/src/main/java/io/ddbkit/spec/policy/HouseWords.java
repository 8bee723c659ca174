package io.ddbkit.spec.policy;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The id, severity and texts of a house rule. */
record HouseWords(
    String id,
    Severity severity,
    String text,
    Optional<Path> path,
    List<String> remedies,
    Optional<String> source,
    boolean suppressible) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

  static HouseWords inCode(String id, Severity severity, String text) {
    requireNonNull(id, "id");
    requireNonNull(text, "text");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "\""
              + Printable.value(id)
              + "\" is not a rule id. Use lower-case words joined by dots: acme.encryption");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "house rule " + id + " has no text. Set a text that tells what is wrong");
    }
    if (RuleBook.severity(id).isPresent()) {
      throw new IllegalArgumentException(
          "the text of rule " + id + " is in a bundle. Use HouseRule.inBundle, or another id");
    }
    return new HouseWords(id, severity, text, Optional.empty(), List.of(), Optional.empty(), false);
  }

  static HouseWords inBundle(String id) {
    requireNonNull(id, "id");
    return new HouseWords(
        id,
        RuleBook.severity(id).orElseThrow(() -> untold(id)),
        RuleBook.text(id),
        Optional.empty(),
        RuleBook.remedy(id).stream().toList(),
        RuleBook.source(id),
        false);
  }

  private static IllegalArgumentException untold(String id) {
    return new IllegalArgumentException(
        "no bundle has a text for house rule "
            + Printable.value(id)
            + ". Add ddbkit."
            + Printable.value(id)
            + " to a ContributorValidationMessages.properties, or use HouseRule.error");
  }

  HouseWords at(Optional<Path> place) {
    return new HouseWords(id, severity, text, place, remedies, source, suppressible);
  }

  HouseWords remedy(String remedy) {
    var more = Stream.concat(remedies.stream(), Stream.of(remedy)).toList();
    return new HouseWords(id, severity, text, path, more, source, suppressible);
  }

  HouseWords source(String page) {
    return new HouseWords(id, severity, text, path, remedies, Optional.of(page), suppressible);
  }

  HouseWords letBeSuppressed() {
    if (severity == Severity.ERROR) {
      throw new IllegalStateException(
          "house rule " + id + " is an error, and errors cannot be suppressed. Make it a warning");
    }
    return new HouseWords(id, severity, text, path, remedies, source, true);
  }

  /** The rule is broken at this place. */
  Finding finding(Optional<Path> place, DeclaredTable table) {
    List<Statement> statements = place.map(table::statements).orElseGet(List::of);
    return new Finding(id, severity, place, text, statements, remedies, source);
  }
}
