package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The table of rules in the package's documentation names all of them, and tests that there are.
 */
class RulesTableTest {
  private static final Path TABLE =
      Path.of("src/main/java/io/ddbkit/provisioner/package-info.java");
  private static final List<Path> TESTS =
      List.of(Path.of("src/test/java"), Path.of("../ddb-testkit/src/test/java"));
  private static final Pattern ROW = Pattern.compile("<tr><td>(\\d+)</td><td>(.*?)</td></tr>");
  private static final Pattern TEST = Pattern.compile("\\w+Test\\b");

  private static List<MatchResult> rows() throws IOException {
    var text = Files.readString(TABLE).replaceAll("\\s*\\n \\*\\s*", " ");
    return ROW.matcher(text).results().toList();
  }

  @Test
  void hasEachRuleOnce() throws IOException {
    assertThat(rows().stream().map(row -> Integer.parseInt(row.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 34).boxed().toList());
  }

  @Test
  void namesATestOrSaysThatThereIsNone() throws IOException {
    for (var row : rows()) {
      var tests = TEST.matcher(row.group(2)).results().map(MatchResult::group).toList();
      if (tests.isEmpty()) {
        assertThat(row.group(2)).endsWith("<td>not yet");
      }
      assertThat(tests).allMatch(RulesTableTest::exists);
    }
  }

  private static boolean exists(String test) {
    return TESTS.stream().anyMatch(root -> contains(root, test + ".java"));
  }

  private static boolean contains(Path root, String file) {
    try (var paths = Files.walk(root)) {
      return paths.anyMatch(path -> path.endsWith(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
