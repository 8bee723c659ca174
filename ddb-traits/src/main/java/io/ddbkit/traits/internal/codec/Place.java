package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where something stands in a document, and who is told what is wrong there.
 *
 * @param path the place
 * @param faults what is wrong so far
 */
public record Place(Path path, DocumentErrors faults) {
  static final String MEMBER = "document.member.known";
  static final String MISSING = "document.member.present";
  static final String VALUE = "document.value";
  static final String CHOICE = "document.choice";
  static final String TRAIT = "document.trait.known";

  /** The member of this name. */
  public Place component(String name) {
    return new Place(path.component(name), faults);
  }

  Place entry(String key) {
    return new Place(path.entry(key), faults);
  }

  /** This is what stands here. */
  void stands(Tree tree) {
    faults.stands(tree, path);
  }

  /** Something else stands here than what is expected. */
  public Optional<Object> mistaken(Tree found, String expected) {
    return mistaken(found, expected, Optional.empty());
  }

  /** The same, with what could stand here. */
  Optional<Object> mistaken(Tree found, String expected, Optional<Tree> instead) {
    return told(VALUE, "expected " + expected + ", found " + shown(found), ways(instead));
  }

  /** Nothing stands here; to write this would mend it. */
  Optional<Object> missing(String expected, String instead) {
    return told(MISSING, "expected: " + expected, List.of(way(instead)));
  }

  static List<String> ways(Optional<Tree> instead) {
    return instead.map(tree -> way(TreeJson.line(tree))).stream().toList();
  }

  private static String way(String json) {
    return "for example: " + json;
  }

  /** A name stands here that is none of those known, and no other could stand in its place. */
  Optional<Object> unknown(String rule, String name, Collection<String> known) {
    return unknown(rule, name, known, List.of());
  }

  /** The same, with more ways out. */
  Optional<Object> unknown(
      String rule, String name, Collection<String> known, List<String> otherWays) {
    var ways = nearest(name, known);
    return told(rule, notOneOf(name, known), ways.isEmpty() ? otherWays : ways);
  }

  /** A member stands here that its object does not know. */
  public Optional<Object> unknown(String name, Tree value, Collection<String> known) {
    stands(value);
    faults.unknown(path, notOneOf(name, known), value, nearest(name, known));
    return Optional.empty();
  }

  private static String notOneOf(String name, Collection<String> known) {
    var all =
        known.isEmpty() ? "and nothing is known here" : "not one of: " + String.join(", ", known);
    return Printable.value(name) + ", " + all;
  }

  private static List<String> nearest(String name, Collection<String> known) {
    return Nearest.to(name, known).map(near -> "did you mean " + near + "?").stream().toList();
  }

  /** The rule is broken here, by this, and these are ways out beside those of the rule. */
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
    return tree instanceof Tree.Items ? "a list" : TreeJson.line(tree);
  }
}
