package io.ddbkit.traits.document;

import io.ddbkit.spec.compose.Kind;
import io.ddbkit.spec.tree.Tree;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sealed choice of records: an object whose {@code kind} tells the alternative, or the kind alone
 * where nothing more is said.
 *
 * @param alternatives by kind
 */
record ChoiceCodec(Map<String, RecordCodec> alternatives) implements Codec {
  private static final String KIND = "kind";

  static ChoiceCodec of(Class<?> sealed) {
    var alternatives = new LinkedHashMap<String, RecordCodec>();
    records(sealed).forEach(type -> alternatives.put(kind(type), alternative(type)));
    return new ChoiceCodec(alternatives);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ChoiceCodec::records)
        : Stream.of(type);
  }

  private static RecordCodec alternative(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("no document can hold a " + type.getName());
    }
    var codec = RecordCodec.of(type);
    if (codec.parts().stream().anyMatch(part -> part.name().equals(KIND))) {
      throw new IllegalArgumentException(
          type.getName()
              + " has a component "
              + KIND
              + ", which tells the alternative of a choice");
    }
    return codec;
  }

  private static String kind(Class<?> type) {
    return new Kind(type.getSimpleName()).toString();
  }

  @Override
  public String expects() {
    return "one of "
        + String.join(", ", alternatives.keySet())
        + ", or an object whose "
        + KIND
        + " is one of them";
  }

  @Override
  public Tree write(Object value) {
    var kind = kind(value.getClass());
    var said = Objects.requireNonNull(alternatives.get(kind)).write(value).members();
    if (said.isEmpty()) {
      return new Tree.Text(kind);
    }
    var members = new LinkedHashMap<String, Tree>();
    members.put(KIND, new Tree.Text(kind));
    members.putAll(said);
    return new Tree.Node(members);
  }

  @Override
  public Optional<Object> read(Tree tree, Place at) {
    if (tree instanceof Tree.Text kind) {
      return read(kind.value(), Tree.Node.empty(), at, at);
    }
    if (!(tree instanceof Tree.Node node)) {
      return at.mistaken(tree, expects());
    }
    var kind = node.members().get(KIND);
    var place = at.component(KIND);
    if (kind instanceof Tree.Text text) {
      return read(text.value(), node, at, place);
    }
    return kind == null ? place.missing(kinds()) : place.mistaken(kind, kinds());
  }

  private Optional<Object> read(String kind, Tree.Node node, Place at, Place ofKind) {
    var alternative = alternatives.get(kind);
    return alternative == null
        ? ofKind.unknown(Place.CHOICE, kind, alternatives.keySet())
        : alternative.read(node, Set.of(KIND), at);
  }

  private String kinds() {
    return "one of " + String.join(", ", alternatives.keySet());
  }
}
