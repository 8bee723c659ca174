package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.Optional;

/**
 * Who said something: the words of the call, and where they stand.
 *
 * @param words the words, such as {@code Streams.of(KEYS_ONLY)}
 * @param at the line of code, where it is known
 * @param reason why they decided over others, where they did
 */
public record Origin(String words, Optional<CallSite> at, Optional<String> reason)
    implements Comparable<Origin> {

  public Origin {
    requireNonNull(words, "words");
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
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
    return new Origin(words + " > " + inner, at, reason);
  }

  /** The same speaker, of something that they need. */
  public Origin needing() {
    return new Origin(words + ", which needs it", at, reason);
  }

  /** The same speaker, who has this reason. */
  Origin because(String why) {
    return new Origin(words, at, Optional.of(why));
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
