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
 * @param needed whether another setting requires it
 * @param origin who set it
 */
public record Claim(Object value, Strength strength, boolean needed, Origin origin) {

  public Claim {
    requireNonNull(value, "value");
    requireNonNull(strength, "strength");
    requireNonNull(origin, "origin");
  }

  /** A value that nothing requires. */
  public Claim(Object value, Strength strength, Origin origin) {
    this(value, strength, false, origin);
  }

  /** Whether it says what there is, and not only what there shall not be or does not count. */
  boolean speaksOfAValue() {
    return !(value instanceof Mark) || value == Mark.PRESENT;
  }

  boolean agreesWith(Claim other) {
    return value.equals(other.value);
  }

  /** Whether it is said as firmly as {@code other}, in a layer over which that one decides. */
  boolean isOutranked(Claim other) {
    return other.strength == strength && other.origin.outranks(origin);
  }

  /**
   * Whether it decided over {@code other}; nobody is beaten who only gave up a default of theirs.
   */
  boolean beats(Claim other) {
    boolean ownDefault = other.strength == Strength.DEFAULT && other.origin.equals(origin);
    return !agreesWith(other) && !ownDefault;
  }

  /** The same speaker, whose words come to this value beside what something else needs. */
  Claim meeting(Object both) {
    return new Claim(both, strength, needed, origin);
  }

  /** Orders claims of one strength in one way, whatever order they were said in. */
  String ordering() {
    return value + " " + origin;
  }

  /** Who set it, how firmly, and why. */
  String by() {
    return level() + (needed ? ", required by " : " by ") + origin + because();
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
