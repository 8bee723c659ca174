package io.ddbkit.traits.document;

import io.ddbkit.spec.tree.Tree;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A record: an object of its components.
 *
 * @param parts the components, in their order
 * @param constructor the canonical one
 */
record RecordCodec(List<Part> parts, Constructor<?> constructor) implements Codec {

  /**
   * A component.
   *
   * @param name its name
   * @param accessor what reads it
   * @param type its type
   * @param meant what is meant where it is left out, if its type leaves that open
   */
  record Part(String name, Method accessor, Type type, Optional<Object> meant) {
    private Codec codec() {
      return Codec.of(type);
    }

    private Optional<Object> unsaid() {
      return meant.or(codec()::unsaid);
    }

    private boolean isWritten() {
      return !(codec() instanceof UnwrittenCodec);
    }

    private Object of(Object value) {
      try {
        return Objects.requireNonNull(accessor.invoke(value), () -> name + " of " + value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + name + " of " + value, e);
      }
    }

    private Optional<Object> read(Map<String, Tree> members, Place at) {
      var member = members.get(name);
      return member != null && isWritten()
          ? codec().read(member, at.component(name))
          : unsaid().or(() -> at.component(name).missing(codec().expects()));
    }
  }

  static RecordCodec of(Class<?> type) {
    return of(type, Map.of());
  }

  /** The same with components that may be left out, though their types do not tell. */
  static RecordCodec of(Class<?> type, Map<String, Object> meant) {
    var components = type.getRecordComponents();
    return new RecordCodec(
        Arrays.stream(components).map(component -> part(component, meant)).toList(),
        constructor(type, components));
  }

  private static Part part(RecordComponent component, Map<String, Object> meant) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true); // the record may be package-private
    var name = component.getName();
    return new Part(
        name, accessor, component.getGenericType(), Optional.ofNullable(meant.get(name)));
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
  }

  @Override
  public String expects() {
    return names().isEmpty() ? "an empty object" : "an object of " + String.join(", ", names());
  }

  private List<String> names() {
    return parts.stream().filter(Part::isWritten).map(Part::name).toList();
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
  public Optional<Object> read(Tree tree, Place at) {
    return tree instanceof Tree.Node node ? read(node, Set.of(), at) : at.mistaken(tree, expects());
  }

  /**
   * The record of this object.
   *
   * @param beside members that others read
   */
  Optional<Object> read(Tree.Node node, Set<String> beside, Place at) {
    var known = new TreeSet<>(names());
    known.addAll(beside);
    node.members().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> at.component(name).unknown(Place.MEMBER, name, known));
    var values = parts.stream().map(part -> part.read(node.members(), at)).toList();
    return made(values, refusal -> at.told(Place.VALUE, "what cannot be: " + refusal.getCause()));
  }

  /** A record all of whose components may be left out may be left out itself. */
  @Override
  public Optional<Object> unsaid() {
    return made(parts.stream().map(Part::unsaid).toList(), refusal -> {});
  }

  /** Empty: a value is missing, or the record refuses them. */
  private Optional<Object> made(
      List<Optional<Object>> values, Consumer<InvocationTargetException> refused) {
    if (!values.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    try {
      var arguments = values.stream().map(Optional::get).toArray();
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      refused.accept(e);
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot call " + constructor, e);
    }
  }
}
