package io.ddbkit.testkit.sample;

import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Engines;
import io.ddbkit.testkit.simulated.SimulatedEngine;
import io.ddbkit.testkit.simulated.setting.Runs;
import io.ddbkit.testkit.simulated.setting.SimulatedSettings;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

/**
 * On an endpoint of which nothing is known but its URL: the simulated engine's HTTP door, where a
 * minute passes in ten milliseconds.
 */
class SampleSuiteOverHttpTest extends SampleSuite {
  @AutoClose
  private static final SimulatedEngine SIMULATED =
      SimulatedEngine.start(SimulatedSettings.DEFAULTS.with(Runs.SPEED, 6_000.0));

  @AutoClose
  private static final Engine ENGINE =
      Engines.start(
          EngineSettings.of(
              Map.of(
                  "ddbkit.engine",
                  "endpoint",
                  "ddbkit.endpoint",
                  SIMULATED.endpoint().toString())));

  SampleSuiteOverHttpTest() {
    super(ENGINE);
  }
}
