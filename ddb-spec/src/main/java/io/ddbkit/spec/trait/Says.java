package io.ddbkit.spec.trait;

import java.util.ArrayList;
import java.util.List;

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
    var says = new Says(origin, voice);
    trait.contribute(says);
    return List.copyOf(says.said);
  }

  /** What the caller asked for. */
  public <T> Says that(Setting<T> setting, T partial) {
    said.add(new Contribution<>(setting, partial, voice, origin));
    return this;
  }

  /**
   * What the trait fills in where nobody says otherwise.
   *
   * @param partial the default, together with what it hangs on: the choice it belongs to, the name
   *     of its entry
   */
  public <T> Says unlessSaid(Setting<T> setting, T partial) {
    said.add(new Contribution<>(setting, partial, Strength.DEFAULT, origin));
    return this;
  }

  /** All that another trait says, in the voice of this one: a trait may be a bundle of others. */
  public Says all(Trait trait) {
    said.addAll(by(trait, origin.quoting(trait.toString()), voice));
    return this;
  }
}
