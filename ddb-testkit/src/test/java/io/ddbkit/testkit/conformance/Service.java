package io.ddbkit.testkit.conformance;

import java.time.Duration;

/** Something that answers as DynamoDB does, for one case: nobody else has tables in it. */
interface Service extends AutoCloseable {

  /**
   * Posts a request.
   *
   * @param target the service and its version, such as {@code DynamoDB_20120810}
   */
  Answer ask(String target, String operation, String json);

  /** How often in a row a changed table must be seen to be ACTIVE before it is believed. */
  default int looks() {
    return 1;
  }

  /** Lets time pass, where time is simulated. */
  void pass(Duration time);

  @Override
  void close();

  /** What comes back. */
  record Answer(int status, String body) {}
}
