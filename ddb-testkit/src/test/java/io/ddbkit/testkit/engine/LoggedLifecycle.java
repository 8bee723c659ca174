package io.ddbkit.testkit.engine;

/** {@link Lifecycle} with the engine that this JVM's settings describe. */
final class LoggedLifecycle {
  private LoggedLifecycle() {}

  public static void main(String[] args) {
    Lifecycle.run(EmbeddedEngine.start(EngineSettings.ofThisJvm()));
  }
}
