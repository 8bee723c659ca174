package io.ddbkit.testkit.engine;

/**
 * Starts engines of one kind. It is found by {@link java.util.ServiceLoader}; its public
 * constructor does nothing, and {@link #start} loads what it needs.
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
