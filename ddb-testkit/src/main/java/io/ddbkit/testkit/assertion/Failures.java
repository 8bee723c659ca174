package io.ddbkit.testkit.assertion;

/**
 * The form of a failed assertion's message: on what, what was wrong, the difference, the way on.
 */
final class Failures {
  private Failures() {}

  static String text(Object subject, String expected, String difference, String next) {
    return "\n%s\n%s\n\n%s\n\n-> %s".formatted(subject, expected, difference, next);
  }
}
