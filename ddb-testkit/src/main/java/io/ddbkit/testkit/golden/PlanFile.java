package io.ddbkit.testkit.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;

/**
 * The file with the plan of a case.
 *
 * @param name the case
 * @param file the file
 */
record PlanFile(String name, Path file) {
  private static final String WRITE =
      "run with -Dddbkit.golden=write, which writes %s, and look at the difference before you"
          + " commit it";

  /** Writes the plan, unless the file has it. */
  void write(String plan) {
    if (Files.exists(file) && read().equals(plan)) {
      return;
    }
    try {
      Files.writeString(file, plan);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Passes, if the file has this plan. How its lines end does not count.
   *
   * @throws AssertionError if it has another, or if there is no file
   */
  void requireEqual(String plan) {
    if (!Files.exists(file)) {
      throw new CaseFailure(
              name, "expected a plan.txt, but there is none; the plan is", plan, next())
          .error();
    }
    var expected = read();
    if (!expected.equals(plan)) {
      throw differing(expected, plan);
    }
  }

  private String read() {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** With both texts, of which an IDE shows the difference its own way. */
  private AssertionFailedError differing(String expected, String plan) {
    var failure =
        new CaseFailure(
            name,
            "expected the plan of plan.txt (-), but it is another (+)",
            new LineDifference(expected, plan).text(),
            "if it should be, " + next());
    return new AssertionFailedError(failure.toString(), expected, plan);
  }

  private String next() {
    return WRITE.formatted(file);
  }
}
