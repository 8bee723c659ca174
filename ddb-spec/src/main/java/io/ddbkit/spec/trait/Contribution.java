package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What somebody says of a setting.
 *
 * @param setting what it speaks of
 * @param at the entry whose own setting it is, such as a replica; empty: the table
 * @param value a partial value, which says nothing of what it leaves empty; empty: exclusions only
 * @param exclusions what is said beside it
 * @param strength how firmly it is said
 * @param needed whether something else cannot be without it, so that nobody can decide otherwise
 * @param origin who says it
 */
public record Contribution<T>(
    Setting<T> setting,
    Optional<Coordinate> at,
    Optional<T> value,
    Exclusions exclusions,
    Strength strength,
    boolean needed,
    Origin origin) {

  public Contribution {
    requireNonNull(setting, "setting");
    requireNonNull(at, "at");
    requireNonNull(value, "value");
    requireNonNull(exclusions, "exclusions");
    requireNonNull(strength, "strength");
    requireNonNull(origin, "origin");
  }

  /** A value that is said of the table. */
  public Contribution(Setting<T> setting, T value, Strength strength, Origin origin) {
    this(
        setting,
        Optional.empty(),
        Optional.of(requireNonNull(value, "value")),
        Exclusions.NONE,
        strength,
        false,
        origin);
  }

  /** Exclusions that are said of the table. */
  public static <T> Contribution<T> exclusions(
      Setting<T> setting, Exclusions exclusions, Strength strength, Origin origin) {
    return new Contribution<>(
        setting, Optional.empty(), Optional.empty(), exclusions, strength, false, origin);
  }

  /** The same, said of an entry; what is said of one already stays there. */
  public Contribution<T> at(Coordinate entry) {
    requireNonNull(entry, "entry");
    return at.isPresent()
        ? this
        : new Contribution<>(
            setting, Optional.of(entry), value, exclusions, strength, needed, origin);
  }

  /** The same, said in a layer around those in which it was said. */
  Contribution<T> in(Layer layer) {
    return new Contribution<>(setting, at, value, exclusions, strength, needed, origin.in(layer));
  }

  /**
   * The same, said inside a bundle.
   *
   * @param bundle how firmly the bundle speaks, see {@link Strength#within}
   * @param because why the bundle decides over others; told of all that it lifts
   */
  public Contribution<T> within(Strength bundle, Optional<String> because) {
    requireNonNull(bundle, "bundle");
    requireNonNull(because, "because");
    var by = bundle.lifts() ? origin.because(because) : origin;
    return new Contribution<>(setting, at, value, exclusions, strength.within(bundle), needed, by);
  }

  /** The same, where the value, if there is one, means this. */
  public Contribution<T> meaning(UnaryOperator<T> what) {
    requireNonNull(what, "what");
    return new Contribution<>(setting, at, value.map(what), exclusions, strength, needed, origin);
  }
}
