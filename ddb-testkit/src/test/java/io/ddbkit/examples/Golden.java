package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are compared to the letter; {@code -Dddbkit.golden=write} writes them anew. */
public final class Golden {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Golden() {}

  /** The text is the one that stands under this name beside the examples. */
  static void check(String name, String text) {
    check(Golden.class, name, text);
  }

  /** The text is the one that stands under this name beside that class. */
  public static void check(Class<?> beside, String name, String text) {
    var folder = RESOURCES.resolve(beside.getPackageName().replace('.', '/'));
    var file = folder.resolve(name);
    try {
      if ("write".equals(System.getProperty("ddbkit.golden"))) {
        Files.createDirectories(folder);
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
