package io.ddbkit.traits;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A value in which every text is another. */
final class Planted {
  private Planted() {}

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
    var components = made.getClass().getRecordComponents();
    try {
      var types = Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new);
      var constructor = made.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      var values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        components[i].getAccessor().setAccessible(true);
        values[i] = in(components[i].getAccessor().invoke(made), text);
      }
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot plant a text in " + made, e);
    }
  }
}
