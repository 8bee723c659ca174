package io.ddbkit.testkit.internal.simulated.wire;

/** Where calls come in: from the SDK in this JVM, or over a socket. */
@FunctionalInterface
public interface Door {

  /** Answers a call; a refusal is an answer too. */
  WireAnswer answer(WireRequest request);
}
