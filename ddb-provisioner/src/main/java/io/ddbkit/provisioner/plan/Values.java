package io.ddbkit.provisioner.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The old and the new value of a transition: of the one entry that it concerns, where it does. */
final class Values {
  private Values() {}

  static Optional<String> entry(Transition<?> transition) {
    var names = new TreeSet<String>();
    names.addAll(names(transition.to()));
    if (names.isEmpty()) { // entries go
      transition.from().ifPresent(standing -> names.addAll(names(standing)));
    }
    return names.size() == 1 ? Optional.of(names.first()) : Optional.empty();
  }

  static Optional<Object> from(Transition<?> transition) {
    return transition.from().flatMap(value -> value(transition, value));
  }

  static Optional<Object> to(Transition<?> transition) {
    return value(transition, transition.to());
  }

  private static Optional<Object> value(Transition<?> transition, Object whole) {
    var entry = entry(transition);
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
