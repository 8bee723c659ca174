package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Which alternative of a sealed choice stands at a place. Prints as {@code on-demand}.
 *
 * @param name the simple name of the alternative's class
 */
public record Kind(String name) {

  public Kind {
    requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
