package io.ddbkit.testkit.sample;

import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Engines;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;

/** On the simulated engine: one property is another. */
class SampleSuiteOnSimulatedTest extends SampleSuite {
  @AutoClose
  private static final Engine ENGINE =
      Engines.start(EngineSettings.of(Map.of("ddbkit.engine", "simulated")));

  SampleSuiteOnSimulatedTest() {
    super(ENGINE);
  }
}
