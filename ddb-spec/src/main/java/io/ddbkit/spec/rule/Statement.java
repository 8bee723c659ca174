package io.ddbkit.spec.rule;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Origin;

/**
 * A value that a finding is about.
 *
 * @param value the value
 * @param origin who set it
 * @param required whether who set it cannot do without it
 */
public record Statement(String value, Origin origin, boolean required)
    implements Comparable<Statement> {

  public Statement {
    requireNonNull(value, "value");
    requireNonNull(origin, "origin");
  }

  /** A value that nothing requires. */
  public Statement(String value, Origin origin) {
    this(value, origin, false);
  }

  /** Who set it: {@code by Streams.on() at Tables.java:12}. */
  String by() {
    return (required ? "required by " : "by ") + origin;
  }

  @Override
  public int compareTo(Statement other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return Printable.sentence(value) + " " + by();
  }
}
