package io.ddbkit.traits.document;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where something stands in a document, and who is told what is wrong there.
 *
 * @param path the place
 * @param faults what is wrong so far
 */
record Place(Path path, Faults faults) {
  static final String MEMBER = "document.member.known";
  static final String MISSING = "document.member.present";
  static final String VALUE = "document.value";
  static final String CHOICE = "document.choice";
  static final String TRAIT = "document.trait.known";

  private static final int SHOWN = 40;

  Place component(String name) {
    return new Place(path.component(name), faults);
  }

  Place entry(String key) {
    return new Place(path.entry(key), faults);
  }

  Place element(int number) {
    return entry(Integer.toString(number));
  }

  /** Something else stands here than what is expected. */
  Optional<Object> mistaken(Tree found, String expected) {
    return told(VALUE, shown(found) + ", not " + expected);
  }

  /** Nothing stands here. */
  Optional<Object> missing(String expected) {
    return told(MISSING, "nothing, expected: " + expected);
  }

  /** A name stands here that is none of those known. */
  Optional<Object> unknown(String rule, String name, Collection<String> known) {
    var all = known.isEmpty() ? "none is known" : "not one of: " + String.join(", ", known);
    return Nearest.to(name, known)
        .map(near -> told(rule, name + ", " + all, "write " + near + ", if that is meant"))
        .orElseGet(() -> told(rule, name + ", " + all));
  }

  /** The rule is broken here, by this, and these are ways out beside those of the rule. */
  Optional<Object> told(String rule, String said, String... waysOut) {
    faults.add(rule, path, said, List.of(waysOut));
    return Optional.empty();
  }

  private static String shown(Tree tree) {
    if (tree instanceof Tree.Text text) {
      var value = text.value();
      return '"' + (value.length() > SHOWN ? value.substring(0, SHOWN) + ".." : value) + '"';
    }
    if (tree instanceof Tree.Whole whole) {
      return Long.toString(whole.value());
    }
    if (tree instanceof Tree.Decimal decimal) {
      return Double.toString(decimal.value());
    }
    if (tree instanceof Tree.Flag flag) {
      return Boolean.toString(flag.value());
    }
    return tree instanceof Tree.Items ? "a list" : "an object";
  }
}
