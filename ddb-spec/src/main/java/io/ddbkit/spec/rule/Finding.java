package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.CallSite;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rule found.
 *
 * @param rule the stable id of the rule, such as {@code table.name.length}
 * @param severity its severity
 * @param path where it was found; empty: about the table as a whole
 * @param message what is wrong, and what is allowed
 * @param statements what was found, and who set it
 * @param remedies what to do about it
 * @param source the AWS page or API that states the rule
 * @param suppression why it is suppressed; empty: it is not, as no error is
 */
public record Finding(
    String rule,
    Severity severity,
    Optional<Path> path,
    String message,
    List<Statement> statements,
    List<String> remedies,
    Optional<String> source,
    Optional<String> suppression)
    implements Comparable<Finding> {
  private static final int NAMED = 3;

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Finding::place)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(finding -> finding.statements.toString());

  public Finding {
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(path, "path");
    requireNonNull(message, "message");
    requireNonNull(statements, "statements");
    requireNonNull(remedies, "remedies");
    requireNonNull(source, "source");
    requireNonNull(suppression, "suppression");
    statements = statements.stream().sorted().toList();
    remedies = List.copyOf(remedies);
  }

  /** A finding that is not suppressed. */
  public Finding(
      String rule,
      Severity severity,
      Optional<Path> path,
      String message,
      List<Statement> statements,
      List<String> remedies,
      Optional<String> source) {
    this(rule, severity, path, message, statements, remedies, source, Optional.empty());
  }

  /** The same, suppressed for this reason; empty: not suppressed. */
  public Finding withSuppression(Optional<String> reason) {
    requireNonNull(reason, "reason");
    return new Finding(rule, severity, path, message, statements, remedies, source, reason);
  }

  /** The same with this severity. */
  public Finding as(Severity other) {
    requireNonNull(other, "other");
    return new Finding(rule, other, path, message, statements, remedies, source, suppression);
  }

  /** The same at another place. */
  public Finding at(Optional<Path> place) {
    requireNonNull(place, "place");
    return new Finding(rule, severity, place, message, statements, remedies, source, suppression);
  }

  /** The same with these remedies. */
  public Finding remedies(List<String> others) {
    requireNonNull(others, "others");
    return new Finding(rule, severity, path, message, statements, others, source, suppression);
  }

  /** The place as text. */
  public String place() {
    return path.map(Path::toString).orElse("table");
  }

  /** By severity, errors first; then by path. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /**
   * The finding in one line, as logs and plans show it: where, what, what was found, by which rule.
   */
  public String line() {
    var said = statements.stream().map(Statement::value).distinct().map(Printable::value).toList();
    var shown = said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    return place() + ": " + Printable.sentence(message) + shown + " [" + rule + "]";
  }

  /** The finding as a person reads it, over several lines. */
  public String text() {
    var level = severity == Severity.ERROR ? "" : severity.name().toLowerCase(Locale.ROOT) + ", ";
    var out =
        new StringBuilder(
            "  " + place() + ": " + Printable.sentence(message) + "   [" + level + rule + "]\n");
    int widest =
        statements.stream().mapToInt(statement -> shown(statement).length()).max().orElse(0);
    statements.stream()
        .collect(Collectors.groupingBy(Finding::shown, LinkedHashMap::new, Collectors.toList()))
        .forEach((said, by) -> text(said + " ".repeat(widest - said.length()), by, out));
    remedies.forEach(
        remedy -> out.append("      -> ").append(Printable.sentence(remedy)).append('\n'));
    suppression.ifPresent(
        why -> out.append("      suppressed: ").append(Printable.sentence(why)).append('\n'));
    return out.toString();
  }

  private static String shown(Statement statement) {
    return Printable.sentence(statement.value());
  }

  /** Those who set the same value, the first few of them by name. */
  private static void text(String said, List<Statement> by, StringBuilder out) {
    by.stream().limit(NAMED).forEach(v -> out.append("      " + said + "   " + v.by() + "\n"));
    if (by.size() > NAMED) {
      out.append("      " + said + "   by " + (by.size() - NAMED) + " others\n");
    }
  }

  /** The finding in one line. */
  @Override
  public String toString() {
    return severity
        + " "
        + rule
        + " at "
        + place()
        + ": "
        + Printable.sentence(message)
        + " "
        + statements;
  }

  /** The finding as a tree. */
  public Tree tree() {
    var found = statements.stream().map(Finding::tree).toList();
    return Tree.Node.empty()
        .with("rule", rule)
        .with("severity", severity.name())
        .with("path", path.map(Path::toString))
        .with("message", message)
        .with("found", new Tree.Array(found))
        .with("remedies", Tree.Array.texts(remedies))
        .with("source", source)
        .with("suppression", suppression);
  }

  private static Tree.Node tree(Statement statement) {
    var node =
        Tree.Node.empty()
            .with("value", statement.value())
            .with("by", statement.origin().description())
            .with("at", statement.origin().at().map(CallSite::toString));
    return statement.required() ? node.with("required", new Tree.Flag(true)) : node;
  }
}
