package io.ddbkit.spec.tree;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of names, lists and scalars. */
public sealed interface Tree {

  /**
   * Members by name, in order.
   *
   * @param members the members
   */
  record Node(Map<String, Tree> members) implements Tree {
    public Node {
      requireNonNull(members, "members");
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** A node without members. */
    public static Node empty() {
      return new Node(Map.of());
    }

    /** The same with one member more. */
    public Node with(String name, Tree value) {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
      var more = new LinkedHashMap<>(members);
      more.put(name, value);
      return new Node(more);
    }

    /** The same with a text more. */
    public Node with(String name, String value) {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
      return with(name, new Text(value));
    }

    /** The same with a text more, where there is one. */
    public Node with(String name, Optional<String> value) {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
      return value.map(text -> with(name, text)).orElse(this);
    }
  }

  /**
   * A list.
   *
   * @param elements its elements
   */
  record Array(List<? extends Tree> elements) implements Tree {
    public Array {
      requireNonNull(elements, "elements");
      elements = List.copyOf(elements);
    }

    /** A list of texts. */
    public static Array texts(List<String> texts) {
      requireNonNull(texts, "texts");
      return new Array(texts.stream().map(Text::new).toList());
    }
  }

  /**
   * A text.
   *
   * @param value the text
   */
  record Text(String value) implements Tree {

    public Text {
      requireNonNull(value, "value");
    }
  }

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(long value) implements Tree {}

  /**
   * A number that is written with a fraction or an exponent, even where that is none: 70.0.
   *
   * @param value the number; neither infinite nor "not a number"
   */
  record Decimal(double value) implements Tree {
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(value + " is infinite or NaN, which a tree cannot hold");
      }
    }
  }

  /**
   * Yes or no.
   *
   * @param value whether yes
   */
  record Flag(boolean value) implements Tree {}
}
