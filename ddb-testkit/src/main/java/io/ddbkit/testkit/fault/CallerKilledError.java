package io.ddbkit.testkit.fault;

/**
 * A caller was killed by {@link Fault#callerKilled()}: as if its process had died between two
 * calls. It is an error, so that nothing of the program under test goes on after it; only the test
 * catches it.
 */
public final class CallerKilledError extends Error {
  private static final long serialVersionUID = 1L;

  CallerKilledError(InjectedFault last) {
    super(
        "The caller was killed after call %d, %s, and makes no more calls%s. Start the next one with a client that does not meet this fault."
            .formatted(last.call(), last.operation(), ErrorResponse.MARK));
  }
}
