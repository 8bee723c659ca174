package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Strength;
import java.util.Locale;

/**
 * What somebody said about one leaf.
 *
 * @param value the leaf
 * @param strength how firmly
 * @param origin who
 */
public record Claim(Object value, Strength strength, Origin origin) {
  boolean agreesWith(Claim other) {
    return value.equals(other.value);
  }

  @Override
  public String toString() {
    return value + " (" + strength.name().toLowerCase(Locale.ROOT) + ", " + origin + ")";
  }
}
