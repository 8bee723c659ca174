package io.ddbkit.testkit.engine;

/** Starts DynamoDB Local in this JVM. It has no settings that are required. */
public final class EmbeddedProvider implements EngineProvider {

  /** Called by the service loader. */
  public EmbeddedProvider() {}

  @Override
  public String name() {
    return EmbeddedEngine.NAME;
  }

  @Override
  public Engine start(EngineSettings settings) {
    return EmbeddedEngine.start(settings);
  }
}
