package io.ddbkit.provisioner.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The old and the new value of a hop: of the one entry that it concerns, where it does. */
final class Values {
  private Values() {}

  static Optional<String> entry(Hop<?> hop) {
    var names = new TreeSet<String>();
    names.addAll(names(hop.to()));
    if (names.isEmpty()) { // entries go
      hop.from().ifPresent(standing -> names.addAll(names(standing)));
    }
    return names.size() == 1 ? Optional.of(names.first()) : Optional.empty();
  }

  static Optional<Object> from(Hop<?> hop) {
    return hop.from().flatMap(value -> value(hop, value));
  }

  static Optional<Object> to(Hop<?> hop) {
    return value(hop, hop.to());
  }

  private static Optional<Object> value(Hop<?> hop, Object whole) {
    var entry = entry(hop);
    return entry.isPresent() && whole instanceof Map<?, ?> entries
        ? Optional.ofNullable(entries.get(entry.get()))
        : Optional.of(whole);
  }

  private static Set<String> names(Object value) {
    var names = new TreeSet<String>();
    if (value instanceof Map<?, ?> entries) {
      entries.keySet().forEach(name -> names.add(String.valueOf(name)));
    }
    return names;
  }
}
