package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A path in a document, with the collector of errors there.
 *
 * @param path the place
 * @param faults the errors so far
 */
public record DocumentPlace(Path path, DocumentErrors faults) {
  static final String MEMBER = "document.member.known";
  static final String MISSING = "document.member.present";
  static final String VALUE = "document.value";
  static final String CHOICE = "document.choice";
  static final String TRAIT = "document.trait.known";

  /** The member of this name. */
  public DocumentPlace component(String name) {
    return new DocumentPlace(path.component(name), faults);
  }

  DocumentPlace entry(String key) {
    return new DocumentPlace(path.entry(key), faults);
  }

  /** Records the tree that is here. */
  void stands(Tree tree) {
    faults.stands(tree, path);
  }

  /** Adds the error that the value here is not the expected one. */
  public Optional<Object> mistaken(Tree found, String expected) {
    return mistaken(found, expected, Optional.empty());
  }

  /** The same, with an example of a value. */
  Optional<Object> mistaken(Tree found, String expected, Optional<Tree> instead) {
    return told(VALUE, "expected " + expected + ", found " + shown(found), ways(instead));
  }

  /** Adds the error that a value is missing here, with an example. */
  Optional<Object> missing(String expected, String instead) {
    return told(MISSING, "expected: " + expected, List.of(way(instead)));
  }

  static List<String> ways(Optional<Tree> instead) {
    return instead.map(tree -> way(TreeJson.line(tree))).stream().toList();
  }

  private static String way(String json) {
    return "for example: " + json;
  }

  /** Adds the error that a name here is unknown. */
  Optional<Object> unknown(String rule, String name, Collection<String> known) {
    return unknown(rule, name, known, List.of());
  }

  /** The same, with more remedies. */
  Optional<Object> unknown(
      String rule, String name, Collection<String> known, List<String> otherWays) {
    var ways = nearest(name, known);
    return told(rule, notOneOf(name, known), ways.isEmpty() ? otherWays : ways);
  }

  /** Adds the error that the object has no such member. */
  public Optional<Object> unknown(String name, Tree value, Collection<String> known) {
    stands(value);
    faults.unknown(path, notOneOf(name, known), value, nearest(name, known));
    return Optional.empty();
  }

  private static String notOneOf(String name, Collection<String> known) {
    var all =
        known.isEmpty() ? "and no name is allowed here" : "not one of: " + String.join(", ", known);
    return Printable.value(name) + ", " + all;
  }

  private static List<String> nearest(String name, Collection<String> known) {
    return Nearest.to(name, known).map(near -> "did you mean " + near + "?").stream().toList();
  }

  /** Adds a finding of a rule here, with remedies besides those of the rule. */
  Optional<Object> told(String rule, String said, List<String> waysOut) {
    faults.add(rule, path, said, waysOut);
    return Optional.empty();
  }

  private static String shown(Tree tree) {
    if (tree instanceof Tree.Text text) {
      return '"' + Printable.value(text.value()) + '"';
    }
    if (tree instanceof Tree.Node) {
      return "an object";
    }
    return tree instanceof Tree.Array ? "a list" : TreeJson.line(tree);
  }
}
