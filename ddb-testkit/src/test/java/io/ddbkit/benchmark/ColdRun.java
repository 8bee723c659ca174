package io.ddbkit.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process from its start until its work is done.
 *
 * @param seconds of wall time
 * @param cpu seconds of CPU time, of all its threads
 */
record ColdRun(double seconds, double cpu) {
  private static final double NANOS = 1e9;

  /** All that logs goes to SLF4J, which does not tell that it has no backend. */
  private static final List<String> QUIET =
      List.of("-Dslf4j.internal.verbosity=ERROR", "-Dorg.jboss.logging.provider=slf4j");

  /**
   * Runs a program in a JVM of its own that has two cores.
   *
   * @throws IllegalStateException if it ends without having done its work
   */
  static ColdRun of(List<String> options, String classPath, Class<?> program, String endpoint)
      throws IOException, InterruptedException {
    var java = ProcessHandle.current().info().command().orElse("java");
    var command = new ArrayList<>(List.of(java, "-XX:ActiveProcessorCount=2"));
    command.addAll(QUIET);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, program.getName(), endpoint));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    long began = System.nanoTime();
    var process = builder.start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      awaitDone(out, program);
      double seconds = (System.nanoTime() - began) / NANOS;
      double cpu = Seconds.of(process.info().totalCpuDuration().orElse(Duration.ZERO));
      return new ColdRun(seconds, cpu);
    } finally {
      process.getOutputStream().close();
      process.waitFor();
    }
  }

  private static void awaitDone(BufferedReader out, Class<?> program) throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals(ColdProgram.DONE)) {
        return;
      }
    }
    throw new IllegalStateException(
        program.getSimpleName() + " ended without having done its work");
  }
}
