package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Leaf;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The type of the values that a leaf can be compared with: the type argument of {@link Leaf}.
 *
 * <p>Alternatives of a sealed type may have values of different types at the same path, such as the
 * maximum of an index that is on demand, and its capacity units when it is provisioned.
 */
final class LeafType extends ClassValue<Class<?>> {
  private static final LeafType TYPES = new LeafType();

  private LeafType() {}

  /** Whether the leaf can be compared with this value. */
  static boolean fits(Leaf<?> leaf, Object value) {
    return TYPES.get(leaf.getClass()).isInstance(value);
  }

  @Override
  protected Class<?> computeValue(Class<?> leaf) {
    return argument(leaf).orElse(Object.class);
  }

  /** The type argument; empty: the type is no leaf. */
  static Optional<Class<?>> argument(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Leaf.class) {
      return Optional.of(raw(generic.getActualTypeArguments()[0]));
    }
    var supertypes = new ArrayList<Type>(List.of(raw(type).getGenericInterfaces()));
    Optional.ofNullable(raw(type).getGenericSuperclass()).ifPresent(supertypes::add);
    return supertypes.stream().flatMap(above -> argument(above).stream()).findFirst();
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType generic) {
      return raw(generic.getRawType());
    }
    return type instanceof Class<?> known ? known : Object.class;
  }
}
