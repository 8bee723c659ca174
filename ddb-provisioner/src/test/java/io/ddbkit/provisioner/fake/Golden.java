package io.ddbkit.provisioner.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are compared to the letter. {@code -Dddbkit.golden=write} writes them anew. */
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /** Compares a text with the file of this name beside {@code test}. */
  public static void check(Class<?> test, String name, String text) {
    var file = RESOURCES.resolve(test.getPackageName().replace('.', '/')).resolve(name);
    try {
      if ("write".equals(System.getProperty("ddbkit.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
