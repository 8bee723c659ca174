package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;

/**
 * What somebody said that a finding is about.
 *
 * @param said the value found
 * @param by who said it
 */
public record Voice(String said, Origin by) implements Comparable<Voice> {

  public Voice {
    requireNonNull(said, "said");
    requireNonNull(by, "by");
  }

  @Override
  public int compareTo(Voice other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return Printable.sentence(said) + " by " + by;
  }
}
