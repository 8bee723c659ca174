package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.reflect.RecordType;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A value in which every text is another. */
final class ReplacedTexts {
  private ReplacedTexts() {}

  static Object in(Object value, String text) {
    if (value instanceof String) {
      return text;
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(inner -> in(inner, text));
    }
    if (value instanceof List<?> all) {
      return all.stream().map(inner -> in(inner, text)).toList();
    }
    if (value instanceof Set<?> all && all.stream().allMatch(String.class::isInstance)) {
      return all.isEmpty() ? all : new TreeSet<>(Set.of(text));
    }
    if (value instanceof Map<?, ?> entries) {
      var planted = new TreeMap<String, Object>();
      entries.values().forEach(inner -> planted.put(text, in(inner, text)));
      return planted;
    }
    return value instanceof Record made ? record(made, text) : value;
  }

  private static Object record(Record made, String text) {
    var type = RecordType.of(made.getClass());
    var values = type.components().stream().map(c -> in(requireNonNull(c.of(made)), text)).toList();
    try {
      return type.make(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("cannot plant a text in " + made, e);
    }
  }
}
