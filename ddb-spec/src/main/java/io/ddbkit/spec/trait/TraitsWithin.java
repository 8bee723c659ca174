package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.reflect.RecordType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The traits that a trait holds, at whatever depth, such as those that a bundle brings along. */
public final class TraitsWithin {
  private final List<Trait> found = new ArrayList<>();
  private final Set<Trait> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private TraitsWithin() {}

  /**
   * Those that lie in the components of a trait, one around others before them, and each once: a
   * bundle may hold the same one in two components. What a trait makes only when it speaks lies in
   * none.
   */
  public static List<Trait> of(Trait whole) {
    requireNonNull(whole, "whole");
    var within = new TraitsWithin();
    within.look(whole);
    return List.copyOf(within.found.subList(1, within.found.size()));
  }

  private void look(Object value) {
    if (value instanceof Trait trait) {
      if (!seen.add(trait)) {
        return;
      }
      found.add(trait);
    }
    if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(this::look);
    } else if (value instanceof Collection<?> elements) {
      elements.forEach(this::look);
    } else if (value instanceof Map<?, ?> entries) {
      entries.values().forEach(this::look);
    } else if (value instanceof Record && !(value instanceof Setting<?>)) {
      parts(value);
    }
  }

  private void parts(Object value) {
    for (var component : RecordType.of(value.getClass()).components()) {
      var part = component.of(value);
      if (part != null) {
        look(part);
      }
    }
  }
}
