package io.ddbkit.testkit.simulated;

import static java.util.Objects.requireNonNull;

import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineProvider;
import io.ddbkit.testkit.engine.EngineSettings;

/**
 * Starts the engine {@code simulated}. Each of its settings is said as {@code ddbkit.simulated.}
 * and its name, such as {@code -Dddbkit.simulated.create-table=PT20S}, or {@code off}.
 *
 * @see io.ddbkit.testkit.simulated.setting.SimulatedSettings
 */
public final class SimulatedProvider implements EngineProvider {

  /** Called by the service loader. */
  public SimulatedProvider() {}

  @Override
  public String name() {
    return SimulatedEngine.NAME;
  }

  @Override
  public Engine start(EngineSettings settings) {
    requireNonNull(settings, "settings");
    return SimulatedEngine.start(settings);
  }
}
