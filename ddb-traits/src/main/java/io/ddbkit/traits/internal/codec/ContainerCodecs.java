package io.ddbkit.traits.internal.codec;

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
        "documents cannot hold a " + raw.getName() + " of " + List.of(arguments));
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
    public Optional<Object> readSound(Tree tree, DocumentPlace at) {
      return Codec.of(inner).read(tree, at).map(Optional::of);
    }

    @Override
    public Optional<Object> unsaid() {
      return Optional.of(Optional.empty());
    }

    @Override
    public Tree example(Optional<Tree> found) {
      return Codec.of(inner).example(found);
    }
  }

  /** A map by name: an object. */
  private record EntriesCodec(Type inner) implements Codec {
    @Override
    public String expects() {
      return "an object";
    }

    @Override
    public Tree write(Object value) {
      var members = new TreeMap<String, Tree>();
      ((Map<?, ?>) value)
          .forEach((key, entry) -> members.put((String) key, Codec.of(inner).write(entry)));
      return new Tree.Node(members);
    }

    @Override
    public Optional<Object> readSound(Tree tree, DocumentPlace at) {
      if (!(tree instanceof Tree.Node node)) {
        return at.mistaken(tree, expects());
      }
      var entries = new TreeMap<String, Object>();
      node.members()
          .forEach(
              (name, member) ->
                  Codec.of(inner)
                      .read(member, at.entry(name))
                      .or(Codec.of(inner)::unsaid)
                      .ifPresent(entry -> entries.put(name, entry)));
      return Optional.of(Collections.unmodifiableSortedMap(entries));
    }

    @Override
    public Optional<Object> unsaid() {
      return Optional.of(Collections.emptySortedMap());
    }

    @Override
    public Tree example(Optional<Tree> found) {
      return Tree.Node.empty();
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
      return "a list";
    }

    @Override
    public Tree write(Object value) {
      var written = ((Collection<?>) value).stream().map(Codec.of(inner)::write);
      return new Tree.Array(
          (unordered ? written.sorted(Comparator.comparing(Tree::toString)) : written).toList());
    }

    @Override
    public Optional<Object> readSound(Tree tree, DocumentPlace at) {
      if (!(tree instanceof Tree.Array items)) {
        var instead = Optional.of(tree).filter(codec()::fits).map(List::of).map(Tree.Array::new);
        return at.mistaken(tree, expects(), instead.map(Tree.class::cast));
      }
      int faults = at.faults().count();
      var elements = new ArrayList<Object>();
      var labels = Labels.of(items.elements().stream().map(codec()::label).toList());
      for (int i = 0; i < labels.size(); i++) {
        codec()
            .read(items.elements().get(i), at.entry(labels.get(i)))
            .or(codec()::unsaid)
            .ifPresent(elements::add);
      }
      var all = made.apply(elements);
      if (all.size() < items.elements().size() && at.faults().count() == faults) {
        at.told(DocumentPlace.VALUE, "duplicate element", List.of());
      }
      return Optional.of(all);
    }

    @Override
    public Optional<Object> unsaid() {
      return Optional.of(made.apply(List.of()));
    }

    @Override
    public Tree example(Optional<Tree> found) {
      return Tree.Array.texts(List.of());
    }

    private Codec codec() {
      return Codec.of(inner);
    }
  }
}
