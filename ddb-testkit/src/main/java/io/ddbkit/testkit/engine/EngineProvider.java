package io.ddbkit.testkit.engine;

/**
 * Starts engines of one kind. Found by {@link java.util.ServiceLoader}; its constructor is public
 * and does nothing, and what it needs is loaded only when it is told to start.
 */
public interface EngineProvider {

  /** Returns the name by which the engine is chosen: {@code -Dddbkit.engine=name}. */
  String name();

  /**
   * Starts an engine and returns once it has answered.
   *
   * @param settings the settings of engines
   * @return a running engine, to be closed by the caller
   * @throws EngineException if it cannot be started; nothing is left running then
   */
  Engine start(EngineSettings settings);
}
