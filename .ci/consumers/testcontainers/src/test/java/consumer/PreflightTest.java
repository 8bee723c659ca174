package consumer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Engines;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreflightTest {

  /** Whatever this machine has: the engine starts, or says soon why not and what to do. */
  @Test
  void printsItsVerdict() {
    try (var engine = Engines.start(EngineSettings.of(Map.of("ddbkit.engine", "localstack")))) {
      System.out.println("consumer: " + engine.where());
    } catch (EngineException e) {
      System.out.println("consumer: " + e.getMessage());
      assertTrue(e.getMessage().contains("Docker daemon") || e.getMessage().contains("image"));
    }
  }
}
