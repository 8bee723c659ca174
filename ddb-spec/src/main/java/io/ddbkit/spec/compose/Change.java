package io.ddbkit.spec.compose;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.util.Optional;

/**
 * A leaf that differs.
 *
 * @param path where
 * @param from what stands there; empty: nothing
 * @param to what should stand there
 */
public record Change(Path path, Optional<Object> from, Object to) {
  @Override
  public String toString() {
    var wanted = Printable.value(to);
    return from.map(value -> "~ " + path + ": " + Printable.value(value) + " -> " + wanted)
        .orElseGet(() -> "+ " + path + ": " + wanted);
  }
}
