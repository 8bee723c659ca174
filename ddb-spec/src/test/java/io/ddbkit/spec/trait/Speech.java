package io.ddbkit.spec.trait;

import java.util.List;
import java.util.function.Consumer;

/** A trait, for tests, that says whatever it is given to say. */
public record Speech(String words, Strength strength, Consumer<Contributions> speech)
    implements Trait {

  /** Somebody who speaks as a caller does. */
  public static Speech by(String words, Consumer<Contributions> speech) {
    return new Speech(words, Strength.EXPLICIT, speech);
  }

  /** The same in another strength. */
  public Speech in(Strength other) {
    return new Speech(words, other, speech);
  }

  /** What is said, as a spec hears it. */
  public List<Contribution<?>> heard() {
    return Contributions.of(this, Origin.of(words));
  }

  @Override
  public TraitType<?> type() {
    return TraitType.of("speech", Speech.class, "Says what it is given to say.");
  }

  @Override
  public void contribute(Contributions contributions) {
    speech.accept(contributions);
  }

  @Override
  public String toString() {
    return words;
  }
}
