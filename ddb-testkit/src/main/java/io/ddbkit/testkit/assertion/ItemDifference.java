package io.ddbkit.testkit.assertion;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.item.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What differs between an item that was wanted and the one of those seen that is nearest to it: has
 * most of its attributes, and fewest others.
 *
 * @param wanted what was wanted
 * @param seen the nearest
 * @param attributes those that differ, in the order of their names
 */
record ItemDifference(Item wanted, Item seen, List<Attribute> attributes) {

  /**
   * An attribute that differs.
   *
   * @param path its name, or the way to it through maps
   * @param expected its value as it was wanted; empty: it was not wanted
   * @param found its value as it was seen; empty: there is none
   */
  record Attribute(String path, Optional<AttributeValue> expected, Optional<AttributeValue> found) {

    /** Such as {@code n: 5, expected nothing}. */
    @Override
    public String toString() {
      return "%s: %s, expected %s"
          .formatted(
              Printable.value(path),
              found.map(Attribute::text).orElse("missing"),
              expected.map(Attribute::text).orElse("nothing"));
    }

    /** As an item writes it, without the frame of one. */
    private static String text(AttributeValue value) {
      var framed = new Item(Map.of("a", value)).toString();
      return framed.substring("{a: ".length(), framed.length() - 1);
    }
  }

  /** To the nearest of those that have an attribute in common with it; empty: it is there. */
  static Optional<ItemDifference> of(Item wanted, List<Item> seen) {
    return seen.contains(wanted)
        ? Optional.empty()
        : nearest(wanted, seen)
            .map(item -> new ItemDifference(wanted, item, differing(wanted, item)));
  }

  /** The same, where an item may have other attributes than those that were wanted. */
  static Optional<ItemDifference> ofPart(Item wanted, List<Item> seen) {
    var names = wanted.attributes().keySet();
    return nearest(wanted, seen)
        .map(item -> new ItemDifference(wanted, item, differing(wanted, item.only(names))));
  }

  private static Optional<Item> nearest(Item wanted, List<Item> seen) {
    return seen.stream()
        .filter(item -> common(wanted, item) > 0)
        .max(
            Comparator.<Item>comparingLong(item -> common(wanted, item))
                .thenComparing(item -> item.attributes().size(), Comparator.reverseOrder()));
  }

  private static long common(Item wanted, Item item) {
    return wanted.attributes().entrySet().stream()
        .filter(item.attributes().entrySet()::contains)
        .count();
  }

  /** Whether the item has all that was wanted, and others. */
  boolean isMore() {
    return seen.has(wanted);
  }

  private static List<Attribute> differing(Item wanted, Item seen) {
    var found = new ArrayList<Attribute>();
    compare("", wanted.attributes(), seen.attributes(), found);
    return List.copyOf(found);
  }

  private static void compare(
      String path,
      Map<String, AttributeValue> wanted,
      Map<String, AttributeValue> seen,
      List<Attribute> differing) {
    var names = new TreeSet<>(wanted.keySet());
    names.addAll(seen.keySet());
    for (var name : names) {
      var expected = Optional.ofNullable(wanted.get(name));
      var found = Optional.ofNullable(seen.get(name));
      if (expected.filter(AttributeValue::hasM).isPresent()
          && found.filter(AttributeValue::hasM).isPresent()) {
        compare(path + name + ".", expected.get().m(), found.get().m(), differing);
      } else if (!expected.equals(found)) {
        differing.add(new Attribute(path + name, expected, found));
      }
    }
  }
}
