package io.ddbkit.testkit.engine;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.internal.LocalDynamoDb;
import io.ddbkit.testkit.internal.LocalDynamoDbs;

/** Starts DynamoDB Local as configured: {@code ddbkit.embedded.log=true} lets it log. */
final class LocalStart {
  static final String LOG = "ddbkit.embedded.log";

  private LocalStart() {}

  static LocalDynamoDb run(boolean logs) throws Exception {
    return logs ? LocalDynamoDbs.logging() : LocalDynamoDbs.quiet();
  }

  /**
   * Whether DynamoDB Local, Jetty and SQLite log.
   *
   * @throws IllegalArgumentException if the setting is neither true nor false
   */
  static boolean logs(EngineSettings settings) {
    var said = settings.text(LOG).orElse("false");
    return switch (said) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "%s is '%s', which is neither true nor false"
                  .formatted(settings.origin(LOG), Printable.value(said)));
    };
  }
}
