package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.compose.Alternative;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sealed choice of records: an object whose {@code kind} tells the alternative, or the kind alone
 * where nothing more is said. Where all that can be said is a number, the number stands alone.
 *
 * @param alternatives by kind
 * @param number the kind that a number alone stands for; empty: none
 */
record ChoiceCodec(Map<String, RecordCodec> alternatives, Optional<String> number)
    implements Codec {
  private static final String KIND = "kind";

  static ChoiceCodec of(Class<?> sealed) {
    var alternatives = new LinkedHashMap<String, RecordCodec>();
    records(sealed).forEach(type -> alternatives.put(kind(type), alternative(type)));
    return new ChoiceCodec(alternatives, number(alternatives));
  }

  private static Optional<String> number(Map<String, RecordCodec> alternatives) {
    var speaking =
        alternatives.entrySet().stream()
            .filter(each -> !each.getValue().parts().isEmpty())
            .toList();
    return speaking.size() == 1 && speaking.get(0).getValue().isNumber()
        ? Optional.of(speaking.get(0).getKey())
        : Optional.empty();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ChoiceCodec::records)
        : Stream.of(type);
  }

  private static RecordCodec alternative(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("documents cannot hold a " + type.getName());
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
    return new Alternative(type.getSimpleName()).toString();
  }

  @Override
  public String expects() {
    if (number.isPresent()) {
      return "a whole number, or " + String.join(" or ", words());
    }
    return "one of "
        + String.join(", ", alternatives.keySet())
        + ", or an object with "
        + KIND
        + ", one of them";
  }

  /** The kinds that may be said alone. */
  private Set<String> words() {
    var words = new LinkedHashSet<>(alternatives.keySet());
    number.ifPresent(words::remove);
    return words;
  }

  @Override
  public Tree write(Object value) {
    var kind = kind(value.getClass());
    var said = Objects.requireNonNull(alternatives.get(kind)).write(value).members();
    if (number.filter(kind::equals).isPresent()) {
      return said.values().iterator().next();
    }
    return said.isEmpty() ? new Tree.Text(kind) : object(kind, said);
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    if (tree instanceof Tree.Text kind) {
      return read(kind.value(), at);
    }
    if (tree instanceof Tree.Whole && number.isPresent()) {
      return Objects.requireNonNull(alternatives.get(number.get())).ofPart(tree, at);
    }
    if (!(tree instanceof Tree.Node node)) {
      return at.mistaken(tree, expects(), Optional.of(example(Optional.of(tree))));
    }
    var kind = node.members().get(KIND);
    var place = at.component(KIND);
    if (kind != null) {
      place.stands(kind);
    }
    if (kind instanceof Tree.Text text && !place.faults().isOdd(text, place.path())) {
      var alternative = alternatives.get(text.value());
      return alternative == null
          ? place.unknown(DocumentPlace.CHOICE, text.value(), alternatives.keySet())
          : alternative.read(node, Set.of(KIND), at);
    }
    if (kind == null) {
      var first = alternatives.keySet().iterator().next();
      return place.missing(kinds(), '"' + KIND + "\": \"" + first + '"');
    }
    return kind instanceof Tree.Text ? Optional.empty() : place.mistaken(kind, kinds());
  }

  /** A kind alone, which has to be an object where more must be said. */
  private Optional<Object> read(String kind, DocumentPlace at) {
    var alternative = alternatives.get(kind);
    if (alternative == null) {
      var instead = DocumentPlace.ways(Optional.of(example(Optional.of(new Tree.Text(kind)))));
      return at.unknown(DocumentPlace.CHOICE, kind, words(), instead);
    }
    var instead = TreeJson.line(object(kind, alternative.example(Optional.empty()).members()));
    alternative
        .required()
        .forEach(part -> at.component(part.name()).missing(part.codec().expects(), instead));
    return alternative.unsaid();
  }

  private String kinds() {
    return "one of " + String.join(", ", alternatives.keySet());
  }

  /** The alternative that what was found would say, else the first. */
  @Override
  public Tree example(Optional<Tree> found) {
    if (number.isPresent()) {
      return found.filter(Tree.Whole.class::isInstance).orElse(new Tree.Whole(1));
    }
    var meant =
        alternatives.entrySet().stream()
            .filter(each -> found.filter(each.getValue()::isSaidBy).isPresent())
            .findFirst()
            .orElseGet(() -> alternatives.entrySet().iterator().next());
    var said = meant.getValue().example(found).members();
    return said.isEmpty() ? new Tree.Text(meant.getKey()) : object(meant.getKey(), said);
  }

  private static Tree.Node object(String kind, Map<String, Tree> said) {
    var members = new LinkedHashMap<String, Tree>();
    members.put(KIND, new Tree.Text(kind));
    members.putAll(said);
    return new Tree.Node(members);
  }
}
