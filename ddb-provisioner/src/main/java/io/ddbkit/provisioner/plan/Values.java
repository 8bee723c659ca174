package io.ddbkit.provisioner.plan;

import io.ddbkit.spec.compose.Change;
import io.ddbkit.spec.compose.Shape;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The old and the new value of a transition: of the one entry that it concerns, where it does. */
final class Values {
  private Values() {}

  static Optional<String> entry(Transition<?> transition) {
    return transition.to() instanceof Map<?, ?> ? entryOfMap(transition) : entryWithin(transition);
  }

  /** The one entry of a map within the value that holds all that is set. */
  private static <T> Optional<String> entryWithin(Transition<T> transition) {
    var places =
        Shape.leaves(transition.setting(), transition.to()).keySet().stream()
            .map(leaf -> leaf.steps().stream().filter(Path.Step::key).findFirst())
            .distinct()
            .toList();
    return places.size() == 1 ? places.get(0).map(Path.Step::text) : Optional.empty();
  }

  private static Optional<String> entryOfMap(Transition<?> transition) {
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

  /** The entries that a transition removes, and that are there. */
  static <T> List<Change> surplus(Transition<T> transition, T live) {
    var removed = new TreeSet<String>();
    transition.from().ifPresent(standing -> removed.addAll(names(standing)));
    removed.removeAll(names(transition.to()));
    removed.retainAll(names(live));
    return Shape.removed(transition.setting(), Optional.of(live), transition.to()).stream()
        .filter(
            change ->
                removed.stream()
                    .anyMatch(
                        name -> change.path().within(transition.setting().path().entry(name))))
        .toList();
  }

  private static Set<String> names(Object value) {
    var names = new TreeSet<String>();
    if (value instanceof Map<?, ?> entries) {
      entries.keySet().forEach(name -> names.add(String.valueOf(name)));
    }
    return names;
  }
}
