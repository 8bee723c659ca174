package io.ddbkit.traits.document;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.tree.Tree;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Codecs of what holds values of another type. */
final class ContainerCodecs {
  private ContainerCodecs() {}

  static Codec of(Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      return new MaybeCodec(arguments[0]);
    }
    if (raw == Setting.class) {
      return new SettingCodec();
    }
    if ((raw == Map.class || raw == SortedMap.class) && arguments[0] == String.class) {
      return new EntriesCodec(arguments[1]);
    }
    if (raw == List.class || raw == Collection.class) {
      return new ElementsCodec(arguments[0], false, List::copyOf);
    }
    if (raw == Set.class) {
      return new ElementsCodec(
          arguments[0], true, all -> Collections.unmodifiableSet(new LinkedHashSet<>(all)));
    }
    if (raw == SortedSet.class) {
      return new ElementsCodec(
          arguments[0], false, all -> Collections.unmodifiableSortedSet(new TreeSet<>(all)));
    }
    throw new IllegalArgumentException(
        "no document can hold a " + raw.getName() + " of " + List.of(arguments));
  }

  /** An {@code Optional}: left out where it is empty. */
  private record MaybeCodec(Type inner) implements Codec {
    @Override
    public String expects() {
      return Codec.of(inner).expects();
    }

    @Override
    public Tree write(Object value) {
      return Codec.of(inner).write(((Optional<?>) value).orElseThrow());
    }

    @Override
    public Optional<Object> read(Tree tree, Place at) {
      return Codec.of(inner).read(tree, at).map(Optional::of);
    }

    @Override
    public Optional<Object> unsaid() {
      return Optional.of(Optional.empty());
    }
  }

  /** A map by name: an object. */
  private record EntriesCodec(Type inner) implements Codec {
    @Override
    public String expects() {
      return "an object, by name " + Codec.of(inner).expects();
    }

    @Override
    public Tree write(Object value) {
      var members = new TreeMap<String, Tree>();
      ((Map<?, ?>) value)
          .forEach((key, entry) -> members.put((String) key, Codec.of(inner).write(entry)));
      return new Tree.Node(members);
    }

    @Override
    public Optional<Object> read(Tree tree, Place at) {
      if (!(tree instanceof Tree.Node node)) {
        return at.mistaken(tree, expects());
      }
      var entries = new TreeMap<String, Object>();
      node.members()
          .forEach(
              (name, member) ->
                  Codec.of(inner)
                      .read(member, at.entry(name))
                      .ifPresent(entry -> entries.put(name, entry)));
      return entries.size() == node.members().size()
          ? Optional.of(Collections.unmodifiableSortedMap(entries))
          : Optional.empty();
    }

    @Override
    public Optional<Object> unsaid() {
      return Optional.of(Collections.emptySortedMap());
    }
  }

  /**
   * A collection: a list.
   *
   * @param inner the type of its elements
   * @param unordered whether their order means nothing, so that equal ones must be sorted to be
   *     written equally
   * @param made the collection of these elements
   */
  private record ElementsCodec(
      Type inner, boolean unordered, Function<List<Object>, Collection<Object>> made)
      implements Codec {
    @Override
    public String expects() {
      return "a list, each " + Codec.of(inner).expects();
    }

    @Override
    public Tree write(Object value) {
      var written = ((Collection<?>) value).stream().map(Codec.of(inner)::write);
      return new Tree.Items(
          (unordered ? written.sorted(Comparator.comparing(Tree::toString)) : written).toList());
    }

    @Override
    public Optional<Object> read(Tree tree, Place at) {
      if (!(tree instanceof Tree.Items items)) {
        return at.mistaken(tree, expects());
      }
      var elements = new ArrayList<Object>();
      int number = 0;
      for (var element : items.elements()) {
        Codec.of(inner).read(element, at.element(number++)).ifPresent(elements::add);
      }
      return elements.size() == number ? Optional.of(made.apply(elements)) : Optional.empty();
    }

    @Override
    public Optional<Object> unsaid() {
      return Optional.of(made.apply(List.of()));
    }
  }
}
