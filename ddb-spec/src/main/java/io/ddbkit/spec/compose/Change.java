package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.util.Optional;

/**
 * A leaf that differs.
 *
 * @param path where
 * @param from the live value; empty: none
 * @param to the value that is set; it prints as {@code absent} if the live value is to be
 *     {@linkplain #isRemoved() removed}
 */
public record Change(Path path, Optional<Object> from, Object to) {

  public Change {
    requireNonNull(path, "path");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /** Whether the live value is to be removed. */
  public boolean isRemoved() {
    return to == Mark.ABSENT;
  }

  /**
   * The change in one line: {@code + path: to}, {@code ~ path: from -> to}, {@code - path: from}.
   */
  @Override
  public String toString() {
    if (isRemoved()) {
      return "- " + path + from.map(value -> ": " + Printable.value(value)).orElse("");
    }
    var wanted = Printable.value(to);
    return from.map(value -> "~ " + path + ": " + Printable.value(value) + " -> " + wanted)
        .orElseGet(() -> "+ " + path + ": " + wanted);
  }
}
