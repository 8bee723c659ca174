package io.ddbkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A package is small enough to be looked through, and says what belongs there. */
class PackagesTest {
  private static final int MOST_TYPES = 32;

  static List<Path> packages() throws IOException {
    try (var files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("/src/main/java/"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void holdsAtMost32Types(Path folder) {
    assertThat(types(folder)).as("%s", folder).hasSizeLessThanOrEqualTo(MOST_TYPES);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void beginsWithASentenceOnWhatBelongsThere(Path folder) throws IOException {
    var text = Files.readString(folder.resolve("package-info.java"));

    assertThat(text).as("%s", folder).startsWith("/**");
    assertThat(text.substring(3).replace(" * ", "").strip())
        .as("%s", folder)
        .matches("(?s)[A-Z].{20,}?\\..*");
  }

  private static List<String> types(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
