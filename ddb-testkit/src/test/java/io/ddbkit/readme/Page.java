package io.ddbkit.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param name its path, from the top level of the project
 */
record Page(String name) {
  private static final Path ROOT = Path.of("..");
  private static final String FENCE = "(?s)```.*?```";

  /** The front page. */
  static final Page FRONT = new Page("README.md");

  /** Every page whose samples and links are checked. */
  static List<Page> all() {
    return List.of(
        FRONT,
        new Page("ddb-traits/README.md"),
        new Page("ddb-provisioner/README.md"),
        new Page("ddb-testkit/README.md"),
        new Page(".github/CONTRIBUTING.md"));
  }

  Path file() {
    return file(name);
  }

  /** A file by its path from the top level of the project. */
  static Path file(String name) {
    return ROOT.resolve(name);
  }

  String text() {
    return read(file());
  }

  List<Sample> samples() {
    return Sample.in(text());
  }

  /** The page without what stands in fences. */
  String prose() {
    return text().replaceAll(FENCE, "");
  }

  /** The targets of its links. */
  Stream<String> links() {
    return Pattern.compile("]\\(([^)\\s]+)\\)").matcher(prose()).results().map(m -> m.group(1));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
