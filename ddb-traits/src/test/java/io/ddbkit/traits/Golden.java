package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts as people read them, kept in files. With {@code -Dddbkit.golden=write} the files are
 * written anew; look at what git tells before you keep them.
 */
final class Golden {
  private static final Path FILES =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/io/ddbkit/traits");

  private Golden() {}

  /** The text is that of the file; lines of tests, which move, do not count. */
  static void check(String file, String text) {
    var steady = text.replaceAll("(\\w+(?:Test|Borders)\\.java):\\d+", "$1:*");
    try {
      if ("write".equals(System.getProperty("ddbkit.golden"))) {
        Files.createDirectories(FILES);
        Files.writeString(FILES.resolve(file), steady);
      }
      assertThat(steady).isEqualTo(Files.readString(FILES.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + FILES.resolve(file), e);
    }
  }
}
