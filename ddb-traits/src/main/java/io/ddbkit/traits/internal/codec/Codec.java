package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.AppliedTrait;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.call.FromFactoryCall;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How values of one type become trees, and trees become values. */
public interface Codec {

  /** The expected form of a value in a document, as messages show it: "a string". */
  String expects();

  /** The tree of this value. */
  Tree write(Object value);

  /**
   * The value of this tree. Where a part of it is at fault the place is told, and the rest may be
   * read, so that it can be judged.
   *
   * @return empty if there is none; the place was told why
   */
  default Optional<Object> read(Tree tree, DocumentPlace at) {
    at.stands(tree);
    return at.faults().isOdd(tree, at.path()) ? Optional.empty() : readSound(tree, at);
  }

  /** The same, of a tree that holds nothing odd itself. */
  Optional<Object> readSound(Tree tree, DocumentPlace at);

  /** The value of a component that is left out; empty: it is required. */
  default Optional<Object> unsaid() {
    return Optional.empty();
  }

  /**
   * A tree that could be pasted, and holds little more than what has no default.
   *
   * @param found what was found in its place, which it says again if it can
   */
  Tree example(Optional<Tree> found);

  /** Whether this tree is one of a value, without fault. */
  default boolean fits(Tree tree) {
    var faults = new DocumentErrors("");
    return read(tree, faults.root()).isPresent() && faults.found().isEmpty();
  }

  /** The name by which an element of a list is told from others; empty: it has none. */
  default Optional<String> label(Tree element) {
    return Optional.empty();
  }

  /**
   * The codec of this type; found once.
   *
   * @throws IllegalArgumentException if no document can hold its values
   */
  static Codec of(Type type) {
    var known = Cache.CODECS.get(type);
    if (known != null) {
      return known;
    }
    var codec = find(type);
    Cache.CODECS.put(type, codec);
    return codec;
  }

  private static Codec find(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ContainerCodecs.of((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    return plain((Class<?>) type);
  }

  private static Codec plain(Class<?> type) {
    if (type == AppliedTrait.class || type == Trait.class) {
      return new TraitCodec(type == AppliedTrait.class);
    }
    if (type == Settings.class) {
      return new SettingsCodec();
    }
    if (type == Path.class) {
      return new PathCodec();
    }
    if (Tree.class.isAssignableFrom(type)) {
      return new TreeCodec();
    }
    if (FromFactoryCall.class.isAssignableFrom(type)) {
      return CallCodec.of(type);
    }
    if (type.isSealed()) {
      return ChoiceCodec.of(type);
    }
    return type.isRecord() ? RecordCodec.of(type) : ScalarCodec.of(type);
  }

  /** The codecs that are known. */
  final class Cache {
    private static final Map<Type, Codec> CODECS = new ConcurrentHashMap<>();

    private Cache() {}
  }
}
