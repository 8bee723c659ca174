package io.ddbkit.spec.internal.direct;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.PatternSyntaxException;

/** Constraints of Jakarta, as its specification defines them. Null is sound, unless they say so. */
final class BuiltIn {
  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private BuiltIn() {}

  /**
   * What the constraint asks of a value of this type.
   *
   * @return empty: it is none of these, or on another type, or in a group
   */
  static Optional<Check> check(Annotation constraint, Class<?> type) {
    if (constraint instanceof NotNull it && isPlain(it.groups(), it.payload())) {
      return Optional.of((value, around) -> value != null);
    }
    if (constraint instanceof Size it && isPlain(it.groups(), it.payload())) {
      return size(it, type);
    }
    if (constraint instanceof Min it && isPlain(it.groups(), it.payload())) {
      return whole(type, value -> value >= it.value());
    }
    if (constraint instanceof Max it && isPlain(it.groups(), it.payload())) {
      return whole(type, value -> value <= it.value());
    }
    return CharSequence.class.isAssignableFrom(type) ? ofText(constraint) : Optional.empty();
  }

  private static boolean isPlain(Class<?>[] groups, Class<?>[] payload) {
    return groups.length == 0 && payload.length == 0;
  }

  private static Optional<Check> whole(Class<?> type, LongPredicate within) {
    return WHOLE_NUMBERS.contains(type)
        ? Optional.of((value, around) -> value == null || within.test(((Number) value).longValue()))
        : Optional.empty();
  }

  private static Optional<Check> size(Size bounds, Class<?> type) {
    int least = bounds.min();
    int most = bounds.max();
    if (least < 0 || most < least) {
      return Optional.empty(); // a validator refuses it
    }
    return sized(type)
        ? Optional.of((value, around) -> value == null || isWithin(least, size(value), most))
        : Optional.empty();
  }

  private static boolean sized(Class<?> type) {
    return CharSequence.class.isAssignableFrom(type)
        || Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type);
  }

  private static int size(Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    }
    return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
  }

  private static boolean isWithin(int least, int size, int most) {
    return least <= size && size <= most;
  }

  private static Optional<Check> ofText(Annotation constraint) {
    if (constraint instanceof NotBlank it && isPlain(it.groups(), it.payload())) {
      return Optional.of((value, around) -> value != null && !value.toString().trim().isEmpty());
    }
    if (constraint instanceof Pattern it && isPlain(it.groups(), it.payload())) {
      return matching(it);
    }
    return Optional.empty();
  }

  private static Optional<Check> matching(Pattern constraint) {
    int flags = 0;
    for (var flag : constraint.flags()) {
      flags |= flag.getValue();
    }
    try {
      var pattern = java.util.regex.Pattern.compile(constraint.regexp(), flags);
      return Optional.of(
          (value, around) -> value == null || pattern.matcher((CharSequence) value).matches());
    } catch (PatternSyntaxException e) {
      return Optional.empty(); // a validator refuses it
    }
  }
}
