package io.ddbkit.testkit.engine;

import io.ddbkit.spec.trait.Setting;
import java.util.Map;

/** A shared engine that its users cannot close. */
record LentEngine(Engine engine) implements Engine {

  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public String where() {
    return engine.where();
  }

  @Override
  public Map<Setting<?>, String> unsupportedSettings() {
    return engine.unsupportedSettings();
  }

  @Override
  public Space space(String label) {
    return new LentSpace(this, engine.space(label));
  }

  /** Does nothing: others go on using it, and it is closed when the JVM ends. */
  @Override
  public void close() {}

  @Override
  public String toString() {
    return engine.toString();
  }
}
