package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.JsonReading;
import io.ddbkit.traits.json.TreeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the errors of a document, to report all at once. */
public final class DocumentErrors {
  /** What a document is called that has no name, and therefore no lines. */
  public static final String UNNAMED = "the document";

  private static final String JSON = "document.json";
  private static final Path WHOLE = Path.of("document");

  private final String document;
  private final boolean hasLines;
  private final String memberRule;
  private final Elsewhere elsewhere;
  private final PermissionCheck limits;
  private final Lines lines;
  private final List<Finding> found = new ArrayList<>();
  private final Misspellings misspelt = new Misspellings();
  private @Nullable JsonReading reading;

  /**
   * None yet, in a document of our own.
   *
   * @param document what people call the document
   */
  public DocumentErrors(String document) {
    this(document, DocumentPermissions.NONE);
  }

  /**
   * None yet, in a document of our own.
   *
   * @param document what people call the document
   * @param limits what it may say
   */
  public DocumentErrors(String document, DocumentPermissions limits) {
    this(
        document,
        !document.equals(UNNAMED),
        limits,
        DocumentPlace.MEMBER,
        (member, value) -> Optional.empty());
  }

  /**
   * None yet, in a document that is told without lines.
   *
   * @param document what people call the document
   * @param memberRule what a member breaks that is not known
   * @param elsewhere where such a member can be said
   */
  public DocumentErrors(String document, String memberRule, Elsewhere elsewhere) {
    this(document, false, DocumentPermissions.NONE, memberRule, elsewhere);
  }

  private DocumentErrors(
      String document,
      boolean hasLines,
      DocumentPermissions limits,
      String memberRule,
      Elsewhere elsewhere) {
    this.document = document;
    this.hasLines = hasLines;
    this.limits = new PermissionCheck(limits);
    this.lines = new Lines(document);
    this.memberRule = memberRule;
    this.elsewhere = elsewhere;
  }

  PermissionCheck limits() {
    return limits;
  }

  /** Where the parts that were read so far stand. */
  public Lines lines() {
    return lines;
  }

  /** The place of the whole. */
  public DocumentPlace root() {
    return new DocumentPlace(new Path(List.of()), this);
  }

  /**
   * The tree of this document.
   *
   * @throws InvalidTableException if it is no JSON
   */
  public Tree tree(String json) {
    try {
      var read = TreeJson.reading(json);
      reading = read;
      return read.tree();
    } catch (IllegalArgumentException e) {
      var why = String.valueOf(e.getMessage()).replaceFirst("^not valid JSON: ", "");
      add(JSON, WHOLE, why, List.of());
      throw refusal();
    }
  }

  /** Whether something stands there that no tree can hold; it is told then. */
  boolean isOdd(Tree tree, Path path) {
    var odd = Optional.ofNullable(reading).flatMap(read -> read.odd(tree));
    odd.ifPresent(what -> add(JSON, path, what, List.of()));
    return odd.isPresent();
  }

  /** This stands at that place. */
  void stands(Tree tree, Path path) {
    if (hasLines) {
      Optional.ofNullable(reading)
          .flatMap(read -> read.line(tree))
          .ifPresent(line -> lines.add(path, line));
    }
  }

  Misspellings misspelt() {
    return misspelt;
  }

  /** A member that is not known. */
  void unknown(Path path, String said, Tree value, List<String> waysOut) {
    var name = path.steps().get(path.steps().size() - 1).text();
    var ways = elsewhere.wayOut(name, value).map(List::of).orElse(waysOut);
    add(memberRule, path, said, ways);
  }

  void add(String rule, Path path, String said, List<String> waysOut) {
    found.add(finding(rule, path, said, waysOut));
  }

  private Finding finding(String rule, Path path, String said, List<String> waysOut) {
    var ways =
        Stream.concat(waysOut.stream().map(Printable::sentence), RuleBook.remedy(rule).stream());
    return new Finding(
        rule,
        RuleBook.severity(rule).orElse(Severity.ERROR),
        Optional.of(path.steps().isEmpty() ? WHOLE : path),
        RuleBook.text(rule),
        List.of(new Statement(Printable.sentence(said), lines.document(path))),
        ways.toList(),
        RuleBook.source(rule));
  }

  int count() {
    return found.size();
  }

  /** All that is wrong. */
  public List<Finding> found() {
    var all = new ArrayList<>(found);
    misspelt.tell((path, said, way) -> all.add(finding(memberRule, path, said, List.of(way))));
    return List.copyOf(all);
  }

  /**
   * Goes on only where nothing is wrong.
   *
   * @param table what the table is called
   * @throws InvalidTableException with everything that is wrong
   */
  public void throwIfAny(String table) {
    Findings.of(table, found()).throwIfErrors();
  }

  /** All that is wrong with a document that has not come so far as to name its table. */
  public InvalidTableException refusal() {
    return new InvalidTableException(Findings.of(document, found()));
  }
}
