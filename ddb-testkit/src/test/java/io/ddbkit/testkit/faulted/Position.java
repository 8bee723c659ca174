package io.ddbkit.testkit.faulted;

/**
 * A call of a run.
 *
 * @param operation such as {@code UpdateTable}
 * @param nth which of the calls of this operation, from 1; each attempt of the SDK is one
 */
record Position(String operation, int nth) {
  @Override
  public String toString() {
    return operation + " " + nth;
  }
}
