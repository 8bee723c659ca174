package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be seen from outside only: output, files and the end of the process. */
@Timeout(120)
class EmbeddedEngineProcessTest {
  @TempDir private Path root;

  @Test
  void aJvmWithAnEngineIsSilentLeavesNoFileAndEndsWhateverItsEnvironment() throws Exception {
    Path work = Files.createDirectory(root.resolve("work"));
    Path temp = Files.createDirectory(root.resolve("temp"));
    Path printed = root.resolve("printed");

    ProcessBuilder builder =
        new ProcessBuilder(command(temp))
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().putAll(hostileEnvironment());
    Process jvm = builder.start();
    boolean ended = jvm.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      jvm.destroyForcibly();
    }

    assertThat(printed).hasContent("");
    assertThat(ended).as("the JVM ends by itself after close()").isTrue();
    assertThat(jvm.exitValue()).isZero();
    assertThat(filesBelow(work)).isEmpty();
    assertThat(filesBelow(temp)).isEmpty();
  }

  /** Each of these breaks or diverts a client that is left to find its configuration. */
  private Map<String, String> hostileEnvironment() throws IOException {
    String profile =
        """
        [default]
        use_fips_endpoint = true
        retry_mode = odd
        endpoint_url = http://127.0.0.1:9
        """;
    String config = Files.writeString(root.resolve("config"), profile).toString();
    String nowhere = "http://127.0.0.1:9";
    return Map.of(
        "AWS_CONFIG_FILE", config,
        "AWS_SHARED_CREDENTIALS_FILE", config,
        "AWS_RETRY_MODE", "odd",
        "AWS_USE_FIPS_ENDPOINT", "true",
        "AWS_USE_DUALSTACK_ENDPOINT", "true",
        "AWS_ENDPOINT_URL", nowhere,
        "HTTP_PROXY", nowhere,
        "http_proxy", nowhere);
  }

  private static List<String> command(Path temp) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temp);
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Lifecycle.class.getName());
    return command;
  }

  private static List<String> filesBelow(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toFile).filter(File::isFile).map(File::getName).toList();
    }
  }
}
