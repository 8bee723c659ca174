package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

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

  public Change {
    requireNonNull(path, "path");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  @Override
  public String toString() {
    var wanted = Printable.value(to);
    return from.map(value -> "~ " + path + ": " + Printable.value(value) + " -> " + wanted)
        .orElseGet(() -> "+ " + path + ": " + wanted);
  }
}
