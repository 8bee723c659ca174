package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Collects what a trait contributes to the settings of a table. */
public final class Contributions {
  private final List<Contribution<?>> said = new ArrayList<>();
  private final Origin origin;
  private final Strength strength;

  private Contributions(Origin origin, Strength strength) {
    this.origin = origin;
    this.strength = strength;
  }

  /**
   * Returns what a trait contributes by itself, with its own strength. Inside a bundle, {@link
   * Contribution#within} adapts it.
   *
   * @param trait the trait
   * @param origin where the trait was applied
   */
  public static List<Contribution<?>> of(Trait trait, Origin origin) {
    requireNonNull(trait, "trait");
    requireNonNull(origin, "origin");
    var contributions = new Contributions(origin, trait.strength());
    trait.contribute(contributions);
    return List.copyOf(contributions.said);
  }

  /** Sets a value that the caller wrote. */
  public <T> Contributions value(Setting<T> setting, T partial) {
    requireNonNull(setting, "setting");
    requireNonNull(partial, "partial");
    return say(new Contribution<>(setting, partial, strength, origin));
  }

  /**
   * Sets a default, which is used only if nothing else sets a value.
   *
   * @param partial the default, together with what it depends on: the choice it belongs to, the
   *     name of its entry
   */
  public <T> Contributions defaultValue(Setting<T> setting, T partial) {
    requireNonNull(setting, "setting");
    requireNonNull(partial, "partial");
    return say(new Contribution<>(setting, partial, Strength.DEFAULT, origin));
  }

  /**
   * Forces a value: it wins over what callers set, except over their overrides.
   *
   * @param because the reason, shown by {@code explain} and in a note
   */
  public <T> Contributions forced(Setting<T> setting, T partial, String because) {
    requireNonNull(setting, "setting");
    requireNonNull(partial, "partial");
    requireNonNull(because, "because");
    var by = origin.because(Optional.of(because));
    return say(new Contribution<>(setting, partial, forcing(), by));
  }

  /**
   * Forces all that another trait contributes.
   *
   * @param because the reason, shown by {@code explain} and in a note
   */
  public Contributions forced(Trait trait, String because) {
    requireNonNull(trait, "trait");
    requireNonNull(because, "because");
    quoted(trait, forcing(), Optional.of(because)).forEach(this::say);
    return this;
  }

  /** Excludes an entry: if the live table has it, it is removed. */
  public <V> Contributions without(Setting<Map<String, V>> setting, String name) {
    requireNonNull(setting, "setting");
    requireNonNull(name, "name");
    return say(Contribution.exclusions(setting, Exclusions.without(name), strength, origin));
  }

  /** Allows no other entries than those that are set: any other is removed. */
  public <V> Contributions noOthers(Setting<Map<String, V>> setting) {
    requireNonNull(setting, "setting");
    return say(Contribution.exclusions(setting, Exclusions.NO_OTHERS, strength, origin));
  }

  /**
   * Dismisses the setting: what callers set there does not count, except their overrides.
   *
   * @param because the reason, shown by {@code explain} and in a note
   */
  public Contributions dismiss(Setting<?> setting, String because) {
    requireNonNull(setting, "setting");
    requireNonNull(because, "because");
    var by = origin.because(Optional.of(because));
    return say(Contribution.exclusions(setting, Exclusions.DISMISSED, forcing(), by));
  }

  /** Includes another trait: a trait may be a bundle of others. */
  public Contributions include(Trait trait) {
    requireNonNull(trait, "trait");
    quoted(trait, strength, origin.reason()).forEach(this::say);
    return this;
  }

  /** Includes a trait in an entry with settings of its own, such as the replica of a region. */
  public Contributions include(Coordinate entry, Trait trait) {
    requireNonNull(entry, "entry");
    requireNonNull(trait, "trait");
    quoted(trait, strength, origin.reason()).map(each -> each.at(entry)).forEach(this::say);
    return this;
  }

  /**
   * Contributes in layers, from the general to the specific, each as if it were applied by itself.
   * Where two layers of equal strength differ, the more specific one wins; of forced values, the
   * more general one.
   *
   * @param whole the trait that contributes
   * @param outermost what it contributes itself, in the most general layer
   * @param inner the other layers
   */
  public Contributions layered(
      Trait whole, Consumer<Contributions> outermost, List<? extends Trait> inner) {
    requireNonNull(whole, "whole");
    requireNonNull(outermost, "outermost");
    requireNonNull(inner, "inner");
    var own = new Contributions(origin, whole.strength());
    outermost.accept(own);
    var layers = new ArrayList<>(List.of(List.copyOf(own.said)));
    inner.forEach(layer -> layers.add(of(layer, origin.quoting(layer.label()))));
    for (int depth = 0; depth < layers.size(); depth++) {
      for (var each : layers.get(depth)) {
        say(each.in(Layer.of(whole, depth, layers.size(), each.strength())));
      }
    }
    return this;
  }

  private Stream<Contribution<?>> quoted(Trait trait, Strength bundle, Optional<String> because) {
    return of(trait, origin.quoting(trait.label())).stream()
        .map(each -> each.within(bundle, because));
  }

  /**
   * What a trait forces is not held down by its own strength, only by a bundle around the trait.
   */
  private Strength forcing() {
    return strength.lifts() ? strength : Strength.FORCED;
  }

  private Contributions say(Contribution<?> contribution) {
    said.add(contribution);
    return this;
  }
}
