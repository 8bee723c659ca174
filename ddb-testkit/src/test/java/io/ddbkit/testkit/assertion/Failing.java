package io.ddbkit.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The texts of assertions that fail. */
final class Failing {
  private Failing() {}

  /** The message of the assertion's failure, with the port of the engine left out. */
  static String message(ThrowingCallable assertion) {
    var failure = catchThrowableOfType(AssertionError.class, assertion);
    assertThat(failure).as("a failure").isNotNull();
    return String.valueOf(failure.getMessage())
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
        .replaceAll("dynamodb:ddblocal:\\S+", "ARN");
  }
}
