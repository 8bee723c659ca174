package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * The alternative of a sealed type that a value is. Prints as {@code on-demand}.
 *
 * @param name the simple name of the alternative's class
 */
public record Alternative(String name) {

  public Alternative {
    requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
