package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The traits that lie in a value, at whatever depth. */
final class TraitsWithin {
  private final List<Trait> found = new ArrayList<>();

  private TraitsWithin() {}

  static List<Trait> of(Trait whole) {
    var within = new TraitsWithin();
    within.parts(whole);
    return List.copyOf(within.found);
  }

  private void look(Object value) {
    if (value instanceof Trait trait) {
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
    for (var component : value.getClass().getRecordComponents()) {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // the record may be package-private
      try {
        look(accessor.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component + " of " + value, e);
      }
    }
  }
}
