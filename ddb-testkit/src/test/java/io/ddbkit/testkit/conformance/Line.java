package io.ddbkit.testkit.conformance;

import java.time.Duration;
import java.util.List;

/** A line of a case. */
sealed interface Line {

  /** A heading, a remark, a shorthand or nothing: stands as it is. */
  record Text(String text) implements Line {}

  /** A new case. */
  record Case(String name) implements Line {}

  /** Waits until a table and its indexes are ACTIVE. */
  record Ready(String table) implements Line {}

  record Pass(Duration time) implements Line {}

  /**
   * A request whose answer is recorded.
   *
   * @param text as it is written
   * @param json with all shorthands replaced
   * @param members which members of the answer are recorded; without any, only that it succeeds
   * @param why DynamoDB answers as the simulated engine does, where DynamoDB Local does not; empty:
   *     nobody has said it
   */
  record Ask(String text, String operation, String json, List<String> members, String why)
      implements Line {}
}
