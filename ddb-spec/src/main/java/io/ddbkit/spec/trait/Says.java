package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
   * What a trait says.
   *
   * @param trait the trait
   * @param origin who brought it
   * @param voice the strength of what it says outright
   */
  public static List<Contribution<?>> by(Trait trait, Origin origin, Strength voice) {
    requireNonNull(trait, "trait");
    requireNonNull(origin, "origin");
    requireNonNull(voice, "voice");
    var says = new Says(origin, voice);
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
    return say(new Contribution<>(setting, partial, forcing(), origin.because(because)));
  }

  /**
   * All that another trait says outright, decided over callers.
   *
   * @param because the reason, which {@code explain} and a note tell
   */
  public Says forced(Trait trait, String because) {
    requireNonNull(trait, "trait");
    requireNonNull(because, "because");
    by(trait, origin.quoting(trait.label()).because(because), forcing()).forEach(this::say);
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
    return say(Contribution.bounds(setting, Bounds.DISMISSED, forcing(), origin.because(because)));
  }

  /**
   * All that another trait says, in the voice of this one, or in its own where that is weaker: a
   * trait may be a bundle of others.
   */
  public Says all(Trait trait) {
    requireNonNull(trait, "trait");
    quoted(trait).forEach(this::say);
    return this;
  }

  /** The same of an entry that has settings of its own, such as the replica of a region. */
  public Says of(Coordinate entry, Trait trait) {
    requireNonNull(entry, "entry");
    requireNonNull(trait, "trait");
    quoted(trait).forEach(contribution -> say(contribution.at(entry)));
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
    inner.forEach(layer -> layers.add(by(layer, origin.quoting(layer.label()), layer.voice())));
    for (int depth = 0; depth < layers.size(); depth++) {
      for (var each : layers.get(depth)) {
        say(lifted(each.in(Layer.of(whole, depth, layers.size(), each.strength()))));
      }
    }
    return this;
  }

  /** What is said over others lends that to all its layers, but not to their defaults. */
  private <T> Contribution<T> lifted(Contribution<T> said) {
    return voice == Strength.OVERRIDE && said.strength() != Strength.DEFAULT
        ? new Contribution<>(
            said.setting(),
            said.at(),
            said.value(),
            said.bounds(),
            voice,
            said.needed(),
            said.origin())
        : said;
  }

  private List<Contribution<?>> quoted(Trait trait) {
    return by(trait, origin.quoting(trait.label()), weaker(voice, trait.voice()));
  }

  /** A bundle lends its own voice; one that was said over others lends that to all it brings. */
  private static Strength weaker(Strength bundle, Strength own) {
    return bundle == Strength.OVERRIDE || bundle.compareTo(own) < 0 ? bundle : own;
  }

  private Strength forcing() {
    return voice == Strength.OVERRIDE ? voice : Strength.FORCED;
  }

  private Says say(Contribution<?> contribution) {
    said.add(contribution);
    return this;
  }
}
