package io.ddbkit.api;

import io.ddbkit.fixtures.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every text in the code of the library that a person may read, in one file that is read when it
 * changes: messages of exceptions, parts of plans and reports, lines of the log. What expressions
 * add stands in braces. The texts of rules stand in {@code every-finding.txt} of ddb-traits.
 */
class TextsTest {

  @Test
  void areTheTextsThatWereRead() throws IOException {
    var texts = new TreeMap<String, String>();
    try (var files = Files.walk(Path.of(".."))) {
      SourceTexts.of(files.filter(TextsTest::isOfTheLibrary).toList())
          .forEach((file, found) -> texts.put(type(file), String.join("\n  ", found)));
    }
    Golden.check(
        TextsTest.class,
        "texts.txt",
        texts.entrySet().stream()
            .filter(each -> !each.getValue().isEmpty())
            .map(each -> each.getKey() + "\n  " + each.getValue() + "\n")
            .collect(Collectors.joining("\n")));
  }

  private static boolean isOfTheLibrary(Path file) {
    return file.toString().endsWith(".java") && file.toString().contains("/src/main/java/");
  }

  private static String type(String file) {
    return file.replaceAll(".*/src/main/java/|\\.java$", "").replace('/', '.');
  }
}
