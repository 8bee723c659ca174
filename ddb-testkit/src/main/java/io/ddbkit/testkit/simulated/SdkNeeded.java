package io.ddbkit.testkit.simulated;

import io.ddbkit.testkit.engine.EngineException;

/** The AWS SDK that the engine's clients need: one whose retries can be told how to wait. */
final class SdkNeeded {
  static final String RETRIES = "software.amazon.awssdk.retries.api.RetryStrategy";

  private SdkNeeded() {}

  /**
   * Asks for an SDK that has this type.
   *
   * @throws EngineException if it has not
   */
  static void require(String type) {
    try {
      Class.forName(type, false, SdkNeeded.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new EngineException(
          SimulatedEngine.NAME,
          "it requires software.amazon.awssdk 2.26.0 or later, whose clients can wait in engine"
              + " time, and the class path has no "
              + type,
          "import a newer software.amazon.awssdk:bom, or take another engine",
          e);
    }
  }
}
