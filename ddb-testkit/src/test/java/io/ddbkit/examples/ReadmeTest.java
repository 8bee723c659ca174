package io.ddbkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows of code and output is what stands in the sources and golden files. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final String README = read(ROOT.resolve("README.md"));
  private static final String STRENGTH = read(ROOT.resolve("ddb-traits/README.md"));
  private static final String TESTKIT = read(ROOT.resolve("ddb-testkit/README.md"));
  private static final Pattern BLOCK =
      Pattern.compile("<!-- (region|output): (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);

  static Stream<MatchResult> blocks() {
    return pages().flatMap(page -> BLOCK.matcher(page).results());
  }

  static Stream<String> pages() {
    return Stream.of(README, STRENGTH, TESTKIT);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void showsWhatStandsInTheSource(MatchResult block) {
    var source = block.group(2).split("#", -1);
    var text = read(ROOT.resolve(source[0]));

    if (block.group(1).equals("region")) {
      assertThat(block.group(3)).isEqualTo(region(text, source[1]));
    } else {
      assertThat(text).contains(block.group(3));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void marksEveryBlockOfJava(String page) {
    long marked =
        BLOCK.matcher(page).results().filter(block -> block.group(1).equals("region")).count();
    long java = Pattern.compile("^```java$", Pattern.MULTILINE).matcher(page).results().count();

    assertThat(marked).isEqualTo(java).isPositive();
  }

  @Test
  void namesTheCommandsThatCiRuns() {
    var ci = read(ROOT.resolve(".ci/run"));

    assertThat(README).contains("./mvnw -q -pl ddb-testkit -am test-compile exec:java");
    assertThat(ci)
        .contains("./mvnw -q -pl ddb-testkit -am test-compile exec:java")
        .containsPattern("\\./mvnw .*verify");
  }

  private static String region(String source, String name) {
    var matcher =
        Pattern.compile("// region " + name + "\n(.*?)\\s*// endregion", Pattern.DOTALL)
            .matcher(source);
    assertThat(matcher.find()).as("region " + name).isTrue();
    return matcher.group(1).stripIndent() + "\n";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
