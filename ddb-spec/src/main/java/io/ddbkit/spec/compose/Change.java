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
 * @param to what should stand there; a mark that prints as {@code absent} where it {@linkplain
 *     #isGone() shall be gone}
 */
public record Change(Path path, Optional<Object> from, Object to) {

  public Change {
    requireNonNull(path, "path");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }

  /** Whether nothing shall stand there any more. */
  public boolean isGone() {
    return to == Mark.ABSENT;
  }

  /**
   * The change in one line: {@code + path: to}, {@code ~ path: from -> to}, {@code - path: from}.
   */
  @Override
  public String toString() {
    if (isGone()) {
      return "- " + path + from.map(value -> ": " + Printable.value(value)).orElse("");
    }
    var wanted = Printable.value(to);
    return from.map(value -> "~ " + path + ": " + Printable.value(value) + " -> " + wanted)
        .orElseGet(() -> "+ " + path + ": " + wanted);
  }
}
