package io.ddbkit.spec.compose;

import java.util.Locale;

/**
 * Which alternative of a sealed choice stands at a place. Prints as {@code on-demand}.
 *
 * @param name the simple name of the alternative's class
 */
public record Kind(String name) {
  @Override
  public String toString() {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
