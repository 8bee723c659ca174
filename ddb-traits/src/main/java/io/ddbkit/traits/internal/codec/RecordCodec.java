package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.reflect.RecordType;
import io.ddbkit.spec.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A record: an object of its components.
 *
 * @param parts the components, in their order
 * @param type the record's class
 * @param label the member by which elements of a list are told apart; empty: none
 */
public record RecordCodec(List<RecordPart> parts, RecordType type, String label) implements Codec {
  private static final Set<Type> NUMBERS = Set.of(long.class, int.class);

  static RecordCodec of(Class<?> type) {
    return of(type, Map.of(), Map.of());
  }

  /**
   * The codec of a record that is a whole document.
   *
   * @param meant by name, what is meant by components that may be left out, though their types do
   *     not tell
   * @param standIns by name, what stands for components that cannot be read, so that the rest can
   *     be judged
   */
  public static RecordCodec of(
      Class<?> type, Map<String, Object> meant, Map<String, Object> standIns) {
    var record = RecordType.of(type);
    var aws = Optional.ofNullable(type.getAnnotation(AwsMembers.class));
    return new RecordCodec(
        record.components().stream()
            .map(component -> RecordPart.of(component, aws.isPresent(), meant, standIns))
            .toList(),
        record,
        aws.map(AwsMembers::label).orElse(""));
  }

  @Override
  public String expects() {
    return names().isEmpty() ? "an empty object" : "an object of " + String.join(", ", names());
  }

  private List<String> names() {
    return parts.stream().map(RecordPart::name).toList();
  }

  @Override
  public Tree.Node write(Object value) {
    var members = new LinkedHashMap<String, Tree>();
    for (var part : parts) {
      var said = part.of(value);
      if (part.unsaid().filter(said::equals).isEmpty()) {
        members.put(part.name(), part.codec().write(said));
      }
    }
    return new Tree.Node(members);
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    return tree instanceof Tree.Node node
        ? read(node, Set.of(), at)
        : at.mistaken(tree, "an object", instead(tree));
  }

  /**
   * The record of this object.
   *
   * @param beside members that others read
   */
  public Optional<Object> read(Tree.Node node, Set<String> beside, DocumentPlace at) {
    int faults = at.faults().count();
    var known = new TreeSet<>(names());
    known.addAll(beside);
    var members = Members.known(node, known, at);
    var values = parts.stream().map(part -> part.read(members, at)).toList();
    return made(
        values,
        refusal -> {
          if (at.faults().count() == faults) { // else it may refuse what only stands in
            var why = Optional.ofNullable(refusal.getCause()).map(Throwable::getMessage).orElse("");
            at.told(DocumentPlace.VALUE, "not allowed: " + why, List.of());
          }
        });
  }

  /** Whether it is a whole number, and nothing else. */
  boolean isNumber() {
    return parts.size() == 1 && NUMBERS.contains(parts.get(0).component().type());
  }

  /** The record of which this is the only part. */
  Optional<Object> ofPart(Tree part, DocumentPlace at) {
    return parts
        .get(0)
        .codec()
        .readSound(part, at)
        .flatMap(value -> made(List.of(Optional.of(value)), refusal -> {}));
  }

  /** A record all of whose components may be left out may be left out itself. */
  @Override
  public Optional<Object> unsaid() {
    return made(parts.stream().map(RecordPart::unsaid).toList(), refusal -> {});
  }

  /** What has no default; what was found stands where it is the only part that it fits. */
  @Override
  public Tree.Node example(Optional<Tree> found) {
    var members = new LinkedHashMap<String, Tree>();
    required().forEach(part -> members.put(part.name(), part.codec().example(found)));
    return new Tree.Node(members);
  }

  /** Whether this tree alone would say all that has no default. */
  boolean isSaidBy(Tree tree) {
    return required().size() == 1 && required().get(0).codec().fits(tree);
  }

  /** What may have been meant: the part alone that what was found fits. */
  private Optional<Tree> instead(Tree found) {
    if (!required().isEmpty()) {
      return Optional.of(example(Optional.of(found)));
    }
    return parts.stream()
        .filter(part -> part.codec().fits(found))
        .findFirst()
        .map(part -> Tree.Node.empty().with(part.name(), found));
  }

  /** The parts that have no default. */
  List<RecordPart> required() {
    return parts.stream().filter(part -> part.unsaid().isEmpty()).toList();
  }

  @Override
  public Optional<String> label(Tree element) {
    if (label.isEmpty() || !(element instanceof Tree.Node node)) {
      return Optional.empty();
    }
    return node.members().entrySet().stream()
        .filter(member -> Misspellings.bare(member.getKey()).equals(Misspellings.bare(label)))
        .map(Map.Entry::getValue)
        .filter(Tree.Text.class::isInstance)
        .map(name -> ((Tree.Text) name).value())
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  /** Empty: a value is missing, or the record refuses them. */
  private Optional<Object> made(
      List<Optional<Object>> values, Consumer<InvocationTargetException> refused) {
    if (!values.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    try {
      return Optional.of(type.make(values.stream().map(Optional::get).toList()));
    } catch (InvocationTargetException e) {
      refused.accept(e);
      return Optional.empty();
    }
  }
}
