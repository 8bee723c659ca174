package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.TableTitle;
import io.ddbkit.spec.tree.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings about one table, sorted.
 *
 * @param table the logical name of the table
 * @param physicalName the name of the table in DynamoDB
 * @param all errors first, then by path
 */
public record Findings(String table, String physicalName, List<Finding> all) {

  public Findings {
    requireNonNull(table, "table");
    requireNonNull(physicalName, "physicalName");
    requireNonNull(all, "all");
    all = all.stream().sorted().distinct().toList();
  }

  /** Findings of {@code table}, whose physical name is the same. */
  public static Findings of(String table, Collection<Finding> findings) {
    requireNonNull(table, "table");
    requireNonNull(findings, "findings");
    return new Findings(table, table, List.copyOf(findings));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Those that do not allow the table. */
  public List<Finding> errors() {
    return all.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  /** Warnings and notes that are not suppressed. */
  public List<Finding> warningsAndNotes() {
    return all.stream()
        .filter(finding -> finding.severity() != Severity.ERROR)
        .filter(finding -> finding.suppression().isEmpty())
        .toList();
  }

  /** Warnings and notes that are suppressed, each with its reason. */
  public List<Finding> suppressed() {
    return all.stream().filter(finding -> finding.suppression().isPresent()).toList();
  }

  /**
   * Throws if the table has errors.
   *
   * @throws InvalidTableException with every finding, if one is an error
   */
  public void throwIfErrors() {
    if (!errors().isEmpty()) {
      throw new InvalidTableException(this);
    }
  }

  /** All that are not suppressed, as a person reads them. */
  public String text() {
    return text(Stream.concat(errors().stream(), warningsAndNotes().stream()).toList());
  }

  /** The errors, as a person reads them. */
  String errorText() {
    int others = warningsAndNotes().size();
    return text(errors())
        + (others == 0
            ? ""
            : "\n  check() also shows "
                + (others == 1 ? "1 warning or note\n" : others + " warnings and notes\n"));
  }

  private String text(List<Finding> told) {
    int errors = errors().size();
    var count = errors == 1 ? "1 error" : errors + " errors";
    var resolution = errors == 0 ? " can be composed" : " cannot be composed: " + count;
    return told.stream()
        .map(Finding::text)
        .collect(Collectors.joining("\n", quoted() + resolution + "\n\n", ""));
  }

  /** All of them as a tree, from which JSON and the like can be written. */
  public Tree tree() {
    return Tree.Node.empty()
        .with("table", table)
        .with("physicalName", Optional.of(physicalName).filter(name -> !name.equals(table)))
        .with("findings", new Tree.Array(all.stream().map(Finding::tree).toList()));
  }

  @Override
  public String toString() {
    return isEmpty() ? quoted() + ": no findings\n" : text();
  }

  private String quoted() {
    return "table \"" + TableTitle.of(table, physicalName) + "\"";
  }
}
