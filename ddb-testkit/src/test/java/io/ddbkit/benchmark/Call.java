package io.ddbkit.benchmark;

import java.time.Instant;

/**
 * An attempt of a call that was answered.
 *
 * @param operation such as {@code DescribeTable}
 * @param sent when it went out
 * @param answered when the answer came
 * @param isAccepted whether it was not refused
 */
record Call(String operation, Instant sent, Instant answered, boolean isAccepted) {
  boolean isPoll() {
    return operation.equals("DescribeTable");
  }

  boolean isRead() {
    return operation.startsWith("Describe") || operation.startsWith("List");
  }
}
