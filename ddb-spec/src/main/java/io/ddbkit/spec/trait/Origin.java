package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who set a value: the call, and the line of code that it is on.
 *
 * @param description the call, such as {@code Streams.of(KEYS_ONLY)}
 * @param at the line of code, where it is known
 * @param reason why it is forced, or overrides; empty: it does neither
 * @param layers the layers that it is in, the outermost first; empty: none
 */
public record Origin(
    String description, Optional<CallSite> at, Optional<String> reason, List<Layer> layers)
    implements Comparable<Origin> {
  private static final String QUOTING = " > ";

  public Origin {
    requireNonNull(description, "description");
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
    requireNonNull(layers, "layers");
    layers = List.copyOf(layers);
  }

  /** An origin in no layer. */
  public Origin(String description, Optional<CallSite> at, Optional<String> reason) {
    this(description, at, reason, List.of());
  }

  /** An origin without a place. */
  public static Origin of(String description) {
    return new Origin(description, Optional.empty(), Optional.empty());
  }

  /** This call at this place. */
  public static Origin of(String description, Optional<CallSite> at) {
    return new Origin(description, at, Optional.empty());
  }

  /** A bundle, and a trait that it contains: {@code bundle > trait}. */
  Origin quoting(String inner) {
    return new Origin(description + QUOTING + inner, at, reason, layers);
  }

  /** Whether both come from the same applied trait, whatever it contains. */
  public boolean isOfSameTrait(Origin other) {
    requireNonNull(other, "other");
    return at.equals(other.at) && speaker().equals(other.speaker());
  }

  private String speaker() {
    return description.split(QUOTING, 2)[0];
  }

  /** The call of the innermost trait, which the others contain. */
  public String innermost() {
    int last = description.lastIndexOf(QUOTING);
    return last < 0 ? description : description.substring(last + QUOTING.length());
  }

  /** The same with this reason, or none. */
  Origin because(Optional<String> why) {
    return new Origin(description, at, why, layers);
  }

  /** The same in one more layer around its layers. */
  Origin in(Layer around) {
    var all = new ArrayList<>(List.of(around));
    all.addAll(layers);
    return new Origin(description, at, reason, all);
  }

  /**
   * Whether it wins over another origin of equal strength: both are in layers of one trait, and its
   * own layer has the higher rank.
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
    return Printable.sentence(description) + at.map(site -> " at " + site).orElse("");
  }
}
