package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where a trait puts its words. */
public final class Says {
  private final List<Contribution<?>> said = new ArrayList<>();
  private final Origin origin;
  private final Strength voice;

  private Says(Origin origin, Strength voice) {
    this.origin = origin;
    this.voice = voice;
  }

  /**
   * What a trait says by itself, in its own voice; {@link Contribution#within} is what that comes
   * to inside a bundle.
   *
   * @param trait the trait
   * @param origin who brought it
   */
  public static List<Contribution<?>> by(Trait trait, Origin origin) {
    requireNonNull(trait, "trait");
    requireNonNull(origin, "origin");
    var says = new Says(origin, trait.voice());
    trait.contribute(says);
    return List.copyOf(says.said);
  }

  /** What the caller asked for. */
  public <T> Says that(Setting<T> setting, T partial) {
    requireNonNull(setting, "setting");
    requireNonNull(partial, "partial");
    return say(new Contribution<>(setting, partial, voice, origin));
  }

  /**
   * What the trait fills in where nobody says otherwise.
   *
   * @param partial the default, together with what it hangs on: the choice it belongs to, the name
   *     of its entry
   */
  public <T> Says unlessSaid(Setting<T> setting, T partial) {
    requireNonNull(setting, "setting");
    requireNonNull(partial, "partial");
    return say(new Contribution<>(setting, partial, Strength.DEFAULT, origin));
  }

  /**
   * What the trait decides over callers; only an override of theirs decides over it.
   *
   * @param because the reason, which {@code explain} and a note tell
   */
  public <T> Says forced(Setting<T> setting, T partial, String because) {
    requireNonNull(setting, "setting");
    requireNonNull(partial, "partial");
    requireNonNull(because, "because");
    var by = origin.because(Optional.of(because));
    return say(new Contribution<>(setting, partial, forcing(), by));
  }

  /**
   * All that another trait says, decided over callers.
   *
   * @param because the reason, which {@code explain} and a note tell
   */
  public Says forced(Trait trait, String because) {
    requireNonNull(trait, "trait");
    requireNonNull(because, "because");
    quoted(trait, forcing(), Optional.of(because)).forEach(this::say);
    return this;
  }

  /** An entry shall not be there; if it stands, it shall go. */
  public <V> Says without(Setting<Map<String, V>> setting, String name) {
    requireNonNull(setting, "setting");
    requireNonNull(name, "name");
    return say(Contribution.bounds(setting, Bounds.without(name), voice, origin));
  }

  /** Entries that nobody speaks of shall go. */
  public <V> Says nothingElse(Setting<Map<String, V>> setting) {
    requireNonNull(setting, "setting");
    return say(Contribution.bounds(setting, Bounds.NOTHING_ELSE, voice, origin));
  }

  /**
   * What callers say of the setting does not count, as if they had not said it; only an override of
   * theirs does.
   *
   * @param because the reason, which {@code explain} and a note tell
   */
  public Says dismiss(Setting<?> setting, String because) {
    requireNonNull(setting, "setting");
    requireNonNull(because, "because");
    var by = origin.because(Optional.of(because));
    return say(Contribution.bounds(setting, Bounds.DISMISSED, forcing(), by));
  }

  /** All that another trait says, as a part of this one: a trait may be a bundle of others. */
  public Says all(Trait trait) {
    requireNonNull(trait, "trait");
    quoted(trait, voice, origin.reason()).forEach(this::say);
    return this;
  }

  /** The same of an entry that has settings of its own, such as the replica of a region. */
  public Says of(Coordinate entry, Trait trait) {
    requireNonNull(entry, "entry");
    requireNonNull(trait, "trait");
    quoted(trait, voice, origin.reason()).map(each -> each.at(entry)).forEach(this::say);
    return this;
  }

  /**
   * What a trait says in layers, from the general to the specific. Each says it in its own right,
   * as if it stood by itself. Where two layers say a thing differently and equally firmly, the more
   * specific one decides; of what decides over callers, the more general one.
   *
   * @param whole the trait that speaks
   * @param outermost what it says itself, in the most general layer
   * @param inner the other layers
   */
  public Says layered(Trait whole, Consumer<Says> outermost, List<? extends Trait> inner) {
    requireNonNull(whole, "whole");
    requireNonNull(outermost, "outermost");
    requireNonNull(inner, "inner");
    var own = new Says(origin, whole.voice());
    outermost.accept(own);
    var layers = new ArrayList<>(List.of(List.copyOf(own.said)));
    inner.forEach(layer -> layers.add(by(layer, origin.quoting(layer.label()))));
    for (int depth = 0; depth < layers.size(); depth++) {
      for (var each : layers.get(depth)) {
        say(each.in(Layer.of(whole, depth, layers.size(), each.strength())));
      }
    }
    return this;
  }

  private Stream<Contribution<?>> quoted(Trait trait, Strength bundle, Optional<String> because) {
    return by(trait, origin.quoting(trait.label())).stream()
        .map(each -> each.within(bundle, because));
  }

  /** What a trait forces is not held down by its own voice, only by a bundle around the trait. */
  private Strength forcing() {
    return voice.lifts() ? voice : Strength.FORCED;
  }

  private Says say(Contribution<?> contribution) {
    said.add(contribution);
    return this;
  }
}
