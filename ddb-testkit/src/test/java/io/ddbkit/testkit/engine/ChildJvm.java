package io.ddbkit.testkit.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM with the class path of this one, for what can be seen from outside only. */
final class ChildJvm {
  private final Path folder;
  private final List<String> arguments = new ArrayList<>();
  private String classPath = System.getProperty("java.class.path");

  ChildJvm(Path folder) {
    this.folder = folder;
    if (Runtime.version().feature() >= 24) {
      arguments.add("--enable-native-access=ALL-UNNAMED");
    }
  }

  ChildJvm with(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  ChildJvm classPath(String other) {
    classPath = other;
    return this;
  }

  Ended run(Class<?> main) throws IOException, InterruptedException {
    return run(main, Map.of());
  }

  Ended run(Class<?> main, Map<String, String> environment, String... values)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(values));
    var printed = Files.createTempFile(folder, "printed", "");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().putAll(environment);
    var jvm = builder.start();
    if (!jvm.waitFor(100, TimeUnit.SECONDS)) {
      jvm.destroyForcibly().waitFor();
    }
    return new Ended(jvm.exitValue(), Files.readAllLines(printed));
  }

  /** How it ended, and each line that it printed. */
  record Ended(int exitValue, List<String> printed) {}
}
