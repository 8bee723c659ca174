package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who said something: the words of the call, and where they stand.
 *
 * @param words the words, such as {@code Streams.of(KEYS_ONLY)}
 * @param at the line of code, where it is known
 * @param reason why they decided over others, where they did
 * @param layers the layers in which they spoke, the outermost first; empty: in none
 */
public record Origin(
    String words, Optional<CallSite> at, Optional<String> reason, List<Layer> layers)
    implements Comparable<Origin> {
  private static final String QUOTING = " > ";

  public Origin {
    requireNonNull(words, "words");
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
    requireNonNull(layers, "layers");
    layers = List.copyOf(layers);
  }

  /** One who speaks in no layer. */
  public Origin(String words, Optional<CallSite> at, Optional<String> reason) {
    this(words, at, reason, List.of());
  }

  /** An origin without a place. */
  public static Origin of(String words) {
    return new Origin(words, Optional.empty(), Optional.empty());
  }

  /** These words at this place. */
  public static Origin of(String words, Optional<CallSite> at) {
    return new Origin(words, at, Optional.empty());
  }

  /** The same speaker, using the words of another: a bundle that brings a trait along. */
  Origin quoting(String inner) {
    return new Origin(words + QUOTING + inner, at, reason, layers);
  }

  /** Whether both were brought by one and the same trait, whatever it quotes. */
  public boolean isOfSameSpeaker(Origin other) {
    requireNonNull(other, "other");
    return at.equals(other.at) && speaker().equals(other.speaker());
  }

  private String speaker() {
    return words.split(QUOTING, 2)[0];
  }

  /** The words of the innermost trait, which the others include. */
  public String innermost() {
    int last = words.lastIndexOf(QUOTING);
    return last < 0 ? words : words.substring(last + QUOTING.length());
  }

  /** The same speaker, of something that they need. */
  public Origin needing() {
    return new Origin(words + ", which needs it", at, reason, layers);
  }

  /** The same speaker, who has this reason, or none. */
  Origin because(Optional<String> why) {
    return new Origin(words, at, why, layers);
  }

  /** The same speaker, in a layer around those in which they spoke. */
  Origin in(Layer around) {
    var all = new ArrayList<>(List.of(around));
    all.addAll(layers);
    return new Origin(words, at, reason, all);
  }

  /**
   * Whether they decide over another who speaks as firmly: both spoke in layers of one trait, and
   * theirs has the higher rank.
   */
  public boolean outranks(Origin other) {
    requireNonNull(other, "other");
    for (int i = 0; i < Math.min(layers.size(), other.layers.size()); i++) {
      var ours = layers.get(i);
      var theirs = other.layers.get(i);
      if (!ours.equals(theirs)) {
        return ours.trait().equals(theirs.trait()) && ours.rank() > theirs.rank();
      }
    }
    return false;
  }

  @Override
  public int compareTo(Origin other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return Printable.sentence(words) + at.map(site -> " at " + site).orElse("");
  }
}
