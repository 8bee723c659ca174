package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;

/**
 * What somebody value that a finding is about.
 *
 * @param value the value found
 * @param origin who value it
 */
public record Statement(String value, Origin origin) implements Comparable<Statement> {

  public Statement {
    requireNonNull(value, "value");
    requireNonNull(origin, "origin");
  }

  @Override
  public int compareTo(Statement other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return Printable.sentence(value) + " by " + origin;
  }
}
