package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The part of one setting that a trait, or the spec itself, sets.
 *
 * @param setting the setting
 * @param at the entry whose own setting it is, such as a replica; empty: the table
 * @param value a partial value, whose empty components are not set; empty: exclusions only
 * @param exclusions what is excluded beside it
 * @param strength its strength
 * @param required whether another setting requires it, so that no override can change it
 * @param origin who sets it
 */
public record Contribution<T>(
    Setting<T> setting,
    Optional<Coordinate> at,
    Optional<T> value,
    Exclusions exclusions,
    Strength strength,
    boolean required,
    Origin origin) {

  public Contribution {
    requireNonNull(setting, "setting");
    requireNonNull(at, "at");
    requireNonNull(value, "value");
    requireNonNull(exclusions, "exclusions");
    requireNonNull(strength, "strength");
    requireNonNull(origin, "origin");
  }

  /** A value of the table. */
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

  /** Exclusions of the table. */
  public static <T> Contribution<T> exclusions(
      Setting<T> setting, Exclusions exclusions, Strength strength, Origin origin) {
    return new Contribution<>(
        setting, Optional.empty(), Optional.empty(), exclusions, strength, false, origin);
  }

  /** The same for an entry; a contribution to an entry stays there. */
  public Contribution<T> at(Coordinate entry) {
    requireNonNull(entry, "entry");
    return at.isPresent()
        ? this
        : new Contribution<>(
            setting, Optional.of(entry), value, exclusions, strength, required, origin);
  }

  /** The same in one more layer around its layers. */
  Contribution<T> in(Layer layer) {
    return new Contribution<>(setting, at, value, exclusions, strength, required, origin.in(layer));
  }

  /**
   * The same inside a bundle.
   *
   * @param bundle the strength of the bundle, see {@link Strength#within}
   * @param because the reason of a bundle that forces or overrides; it is shown with all it
   *     contains
   */
  public Contribution<T> within(Strength bundle, Optional<String> because) {
    requireNonNull(bundle, "bundle");
    requireNonNull(because, "because");
    var by = bundle.lifts() ? origin.because(because) : origin;
    return new Contribution<>(
        setting, at, value, exclusions, strength.within(bundle), required, by);
  }

  /** The same with another value instead of its own, if it has one. */
  public Contribution<T> mapValue(UnaryOperator<T> what) {
    requireNonNull(what, "what");
    return new Contribution<>(setting, at, value.map(what), exclusions, strength, required, origin);
  }
}
