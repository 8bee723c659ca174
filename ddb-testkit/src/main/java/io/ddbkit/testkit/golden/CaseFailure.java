package io.ddbkit.testkit.golden;

/**
 * Why a case fails, as people read it.
 *
 * @param name the case
 * @param found what was expected, and what was found
 * @param details what there is to see
 * @param next the way on
 */
record CaseFailure(String name, String found, String details, String next) {

  AssertionError error() {
    return new AssertionError(this);
  }

  AssertionError error(Throwable cause) {
    return new AssertionError(toString(), cause);
  }

  @Override
  public String toString() {
    return "\nplan case %s\n%s\n\n%s\n\n-> %s"
        .formatted(name, found, details.stripTrailing().indent(2).stripTrailing(), next);
  }
}
