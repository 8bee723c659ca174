package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value without parts.
 *
 * @param expects what stands for it in a document
 * @param sample one that stands for such a value
 * @param writer the tree of a value
 * @param reader the value of a tree; empty: that tree stands for none
 */
record ScalarCodec(
    String expects,
    Tree sample,
    Function<Object, Tree> writer,
    Function<Tree, Optional<Object>> reader)
    implements Codec {

  static Codec of(Class<?> type) {
    if (type == String.class) {
      return text("a string", "...", Object::toString, Optional::of);
    }
    if (type == boolean.class || type == Boolean.class) {
      return flag();
    }
    if (type == long.class || type == Long.class) {
      return new WholeCodec(Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
    }
    if (type == int.class || type == Integer.class) {
      return new WholeCodec(Integer.MIN_VALUE, Integer.MAX_VALUE, Math::toIntExact);
    }
    if (type == double.class || type == Double.class) {
      return number();
    }
    if (type == Duration.class) {
      return text("a duration such as \"PT5M\"", "PT5M", Object::toString, ScalarCodec::duration);
    }
    if (type == Instant.class) {
      return text(
          "an instant such as \"2026-11-29T16:00:00Z\"",
          "2026-11-29T16:00:00Z",
          Object::toString,
          ScalarCodec::instant);
    }
    if (type.isEnum()) {
      return ConstantCodec.of(type);
    }
    throw new IllegalArgumentException("documents cannot hold a " + type.getName());
  }

  private static Codec text(
      String expects,
      String sample,
      Function<Object, String> writer,
      Function<String, Optional<Object>> reader) {
    return new ScalarCodec(
        expects,
        new Tree.Text(sample),
        value -> new Tree.Text(writer.apply(value)),
        tree -> tree instanceof Tree.Text text ? reader.apply(text.value()) : Optional.empty());
  }

  private static Codec flag() {
    return new ScalarCodec(
        "true or false",
        new Tree.Flag(true),
        value -> new Tree.Flag((Boolean) value),
        tree -> tree instanceof Tree.Flag flag ? Optional.of(flag.value()) : Optional.empty());
  }

  private static Codec number() {
    return new ScalarCodec(
        "a number",
        new Tree.Decimal(1),
        value -> new Tree.Decimal((Double) value),
        ScalarCodec::number);
  }

  private static Optional<Object> number(Tree tree) {
    if (tree instanceof Tree.Whole whole) {
      return Optional.of((double) whole.value());
    }
    return tree instanceof Tree.Decimal decimal ? Optional.of(decimal.value()) : Optional.empty();
  }

  private static Optional<Object> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public Tree write(Object value) {
    return writer.apply(value);
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    return reader.apply(tree).or(() -> at.mistaken(tree, expects));
  }

  @Override
  public Tree example(Optional<Tree> found) {
    return found.filter(this::fits).orElse(sample);
  }

  /**
   * A whole number.
   *
   * @param least the least that its type holds
   * @param most the most that its type holds
   * @param made the number of its type
   */
  private record WholeCodec(long least, long most, Function<Long, Object> made) implements Codec {
    @Override
    public String expects() {
      return "a whole number";
    }

    @Override
    public Tree write(Object value) {
      return new Tree.Whole(((Number) value).longValue());
    }

    @Override
    public Optional<Object> readSound(Tree tree, DocumentPlace at) {
      if (!(tree instanceof Tree.Whole whole)) {
        return at.mistaken(tree, expects());
      }
      return whole.value() < least || whole.value() > most
          ? at.mistaken(tree, expects() + " from " + least + " to " + most)
          : Optional.of(made.apply(whole.value()));
    }

    @Override
    public Tree example(Optional<Tree> found) {
      return found.filter(this::fits).orElse(new Tree.Whole(1));
    }
  }

  /** A constant of an enum, by its name. */
  private record ConstantCodec(Map<String, Object> constants) implements Codec {
    static Codec of(Class<?> type) {
      var constants = new LinkedHashMap<String, Object>();
      Arrays.stream(type.getEnumConstants())
          .forEach(constant -> constants.put(((Enum<?>) constant).name(), constant));
      return new ConstantCodec(constants);
    }

    @Override
    public String expects() {
      return "one of " + String.join(", ", constants.keySet());
    }

    @Override
    public Tree write(Object value) {
      return new Tree.Text(((Enum<?>) value).name());
    }

    @Override
    public Optional<Object> readSound(Tree tree, DocumentPlace at) {
      if (tree instanceof Tree.Text text) {
        return Optional.ofNullable(constants.get(text.value()))
            .or(() -> at.unknown(DocumentPlace.CHOICE, text.value(), constants.keySet()));
      }
      return at.mistaken(tree, expects());
    }

    @Override
    public Tree example(Optional<Tree> found) {
      return found.filter(this::fits).orElse(new Tree.Text(constants.keySet().iterator().next()));
    }
  }
}
