package io.ddbkit.spec.internal.direct;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What is asked of the elements of a container: an Optional, a collection, a map. */
final class Elements {
  private static final Set<Type> COLLECTIONS =
      Set.of(Collection.class, List.class, Set.class, SortedSet.class);
  private static final Set<Type> MAPS = Set.of(Map.class, SortedMap.class);

  private Elements() {}

  /** By the annotations of type arguments. */
  static Check check(AnnotatedType type) {
    if (type instanceof AnnotatedParameterizedType generic) {
      return check(((ParameterizedType) generic.getType()).getRawType(), arguments(generic));
    }
    if (type instanceof AnnotatedArrayType array) {
      return noneOf(element(array.getAnnotatedGenericComponentType()));
    }
    if (type instanceof AnnotatedWildcardType wild) {
      return noneOf(
          element(wild.getAnnotatedUpperBounds()), element(wild.getAnnotatedLowerBounds()));
    }
    return Check.NONE;
  }

  private static Check[] arguments(AnnotatedParameterizedType type) {
    return Arrays.stream(type.getAnnotatedActualTypeArguments())
        .map(Elements::element)
        .toArray(Check[]::new);
  }

  private static Check element(AnnotatedType... types) {
    return Check.all(
        Arrays.stream(types).map(type -> Annotations.check(type.getAnnotations(), type)).toList());
  }

  /** Constraints where only a validator can find them. */
  private static Check noneOf(Check... checks) {
    return Check.all(List.of(checks)) == Check.NONE ? Check.NONE : Check.UNKNOWN;
  }

  private static Check check(Type container, Check[] elements) {
    var any = Check.all(List.of(elements));
    if (any == Check.NONE || any == Check.UNKNOWN) {
      return any;
    }
    if (container == Optional.class) {
      return (value, around) -> value == null || ofOptional(value, elements[0], around);
    }
    if (COLLECTIONS.contains(container)) {
      return (value, around) -> value == null || ofCollection(value, elements[0], around);
    }
    return MAPS.contains(container)
        ? (value, around) -> value == null || ofMap(value, elements, around)
        : Check.UNKNOWN;
  }

  /** Jakarta takes one that is empty for null. */
  private static boolean ofOptional(Object value, Check element, @Nullable Around around) {
    return element.holds(((Optional<?>) value).orElse(null), around);
  }

  private static boolean ofCollection(Object value, Check element, @Nullable Around around) {
    for (var each : (Collection<?>) value) {
      if (!element.holds(each, around)) {
        return false;
      }
    }
    return true;
  }

  private static boolean ofMap(Object value, Check[] elements, @Nullable Around around) {
    for (var entry : ((Map<?, ?>) value).entrySet()) {
      if (!elements[0].holds(entry.getKey(), around)
          || !elements[1].holds(entry.getValue(), around)) {
        return false;
      }
    }
    return true;
  }
}
