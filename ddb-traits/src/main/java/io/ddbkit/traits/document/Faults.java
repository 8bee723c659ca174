package io.ddbkit.traits.document;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a document: all of it, before anybody is told. */
final class Faults {
  private final String document;
  private final List<Finding> found = new ArrayList<>();

  /**
   * None yet.
   *
   * @param document what people call the document
   */
  Faults(String document) {
    this.document = document;
  }

  String document() {
    return document;
  }

  /** The place of the whole. */
  Place root() {
    return new Place(new Path(List.of()), this);
  }

  void add(String rule, Path path, String said, List<String> waysOut) {
    var ways = Stream.concat(waysOut.stream(), RuleBook.wayOut(rule).stream()).toList();
    found.add(
        new Finding(
            rule,
            RuleBook.severity(rule).orElse(Severity.ERROR),
            Optional.of(path.steps().isEmpty() ? Path.of("document") : path),
            RuleBook.text(rule),
            List.of(new Voice(said, Origin.of(document))),
            ways,
            RuleBook.source(rule)));
  }

  /**
   * Goes on only where nothing is wrong.
   *
   * @param table what the table is called
   * @throws InvalidTableException with everything that is wrong
   */
  void throwIfAny(String table) {
    Findings.of(table, found).throwIfErrors();
  }

  /** All that is wrong with a document that has not come so far as to name its table. */
  InvalidTableException refusal() {
    return new InvalidTableException(Findings.of(document, found));
  }
}
