package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the embedded engine prints. Alone, since what other tests print would be seen here too. */
@Isolated
class QuietEngineTest {

  @Test
  void printsNothing() {
    var out = System.out;
    var err = System.err;
    var printed = new ByteArrayOutputStream();
    try (var capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(capture);
      System.setErr(capture);
      Lifecycle.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
