package io.ddbkit.testkit.converging;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import java.util.function.UnaryOperator;

/**
 * What a spec says of one facet of a table.
 *
 * @param value what is said, by which parts are equal or not
 * @param says says it
 * @param kind how it is meant
 */
record Part(Object value, UnaryOperator<TableSpec> says, Kind kind) {

  /** How a part is meant. */
  enum Kind {
    /** As it is said. */
    THIS,
    /** As it is said where a table has nothing of the kind; what it has is as good. */
    ANY,
    /** The table has nothing of the kind. */
    OFF
  }

  static Part of(Object value, UnaryOperator<TableSpec> says) {
    return new Part(value, says, Kind.THIS);
  }

  static Part of(Trait trait) {
    return of(trait, spec -> spec.with(trait));
  }

  static Part any(Trait trait) {
    return new Part(trait, spec -> spec.with(trait), Kind.ANY);
  }

  static Part off(Object value, UnaryOperator<TableSpec> says) {
    return new Part(value, says, Kind.OFF);
  }

  static Part off(Trait trait) {
    return off(trait, spec -> spec.with(trait));
  }

  boolean isOff() {
    return kind == Kind.OFF;
  }

  boolean isSame(Part other) {
    return value.equals(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
