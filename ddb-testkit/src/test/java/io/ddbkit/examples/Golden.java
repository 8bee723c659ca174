package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are compared to the letter; {@code -Dddbkit.golden=write} writes them anew. */
final class Golden {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "ddbkit", "examples");

  private Golden() {}

  /** The text is the one that stands under this name. */
  static void check(String name, String text) {
    var file = FOLDER.resolve(name);
    try {
      if ("write".equals(System.getProperty("ddbkit.golden"))) {
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
