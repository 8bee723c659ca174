package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Strength;
import java.util.Locale;

/**
 * A value that was set for one leaf.
 *
 * @param value the leaf
 * @param strength its strength
 * @param required whether another setting requires it
 * @param origin who set it
 */
public record Claim(Object value, Strength strength, boolean required, Origin origin) {

  public Claim {
    requireNonNull(value, "value");
    requireNonNull(strength, "strength");
    requireNonNull(origin, "origin");
  }

  /** A value that nothing requires. */
  public Claim(Object value, Strength strength, Origin origin) {
    this(value, strength, false, origin);
  }

  /** Whether it sets a value, and does not only remove or dismiss. */
  boolean speaksOfAValue() {
    return !(value instanceof Mark) || value == Mark.PRESENT;
  }

  boolean agreesWith(Claim other) {
    return value.equals(other.value);
  }

  /** Whether it is as strong as {@code other}, which is in a layer that takes precedence. */
  boolean isOutranked(Claim other) {
    return other.strength == strength && other.origin.outranks(origin);
  }

  /** Whether it is used instead of {@code other}; giving up one's own default does not count. */
  boolean beats(Claim other) {
    boolean ownDefault = other.strength == Strength.DEFAULT && other.origin.equals(origin);
    return !agreesWith(other) && !ownDefault;
  }

  /** The same claim with a value that also meets a requirement. */
  Claim meeting(Object both) {
    return new Claim(both, strength, required, origin);
  }

  /** A key that sorts claims of equal strength independently of their order. */
  String ordering() {
    return value + " " + origin;
  }

  /** Who set it, with which strength, and why. */
  String by() {
    return level() + (required ? ", required by " : " by ") + origin + because();
  }

  String level() {
    return strength.name().toLowerCase(Locale.ROOT);
  }

  String because() {
    return origin.reason().map(why -> ", because " + Printable.sentence(why)).orElse("");
  }

  @Override
  public String toString() {
    return Printable.value(value) + " (" + by() + ")";
  }
}
