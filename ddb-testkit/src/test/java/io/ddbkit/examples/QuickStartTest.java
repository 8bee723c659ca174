package io.ddbkit.examples;

import io.ddbkit.fixtures.Golden;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the quick start prints, to the letter; ports, times and durations are made alike. */
class QuickStartTest {

  @Test
  void printsPlanProgressOutputsAnswerNoChangesAndConflict() {
    var printed = new ByteArrayOutputStream();
    new QuickStart(new PrintStream(printed, true, StandardCharsets.UTF_8)).run();

    Golden.check(
        QuickStartTest.class, "quick-start.txt", alike(printed.toString(StandardCharsets.UTF_8)));
  }

  private static String alike(String text) {
    return text.replaceAll(":\\d{4,5}(?=[. ])", ":PORT")
        .replaceAll("done in \\d+ (ms|s)", "done in TIME")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "INSTANT")
        .replaceAll("QuickStart.java:\\d+", "QuickStart.java:LINE");
  }
}
