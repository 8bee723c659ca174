package io.ddbkit.testkit.sample;

import io.ddbkit.testkit.engine.Engines;
import org.junit.jupiter.api.BeforeAll;

/** On the engine that the run was told. */
class SampleSuiteTest extends SampleSuite {

  SampleSuiteTest() {
    super(Engines.shared());
  }

  @BeforeAll
  static void tellTheEngine() {
    var engine = Engines.shared();
    var standIn = engine.where().contains("stand-in");
    if (!engine.name().equals("embedded")) {
      System.out.println(
          "sample suite on engine "
              + engine.name()
              + ", "
              + engine.where()
              + (standIn ? ": a stand-in, which is DynamoDB Local and not LocalStack" : ""));
    }
  }
}
