package io.ddbkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show of code and output is what stands in the sources and golden files; {@code
 * -Dddbkit.golden=write} brings it from there.
 */
@ResourceLock("README.md")
class ReadmeTest {
  private static final int LONGEST_FRONT_PAGE = 220;

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsWhatStandsInTheSources(Page page) throws IOException {
    if ("write".equals(System.getProperty("ddbkit.golden"))) {
      write(page);
    }
    for (var sample : page.samples()) {
      var expected = sample.expected();
      if (sample.isWhole()) {
        assertThat(sample.text()).as(sample.toString()).isEqualTo(expected);
      } else {
        assertThat(expected).as(sample.toString()).contains(sample.text());
      }
    }
  }

  private static void write(Page page) throws IOException {
    var text = new StringBuilder(page.text());
    var samples = new ArrayList<>(page.samples());
    Collections.reverse(samples);
    samples.stream()
        .filter(Sample::isWhole)
        .forEach(
            each -> text.replace(each.end() - each.text().length(), each.end(), each.expected()));
    Files.writeString(page.file(), text.toString());
  }

  /** Nobody has compiled a fence of Java whose source is not named. */
  @ParameterizedTest
  @MethodSource("pages")
  void namesTheSourceOfEveryFenceOfJava(Page page) {
    var text = page.text();
    long java = Pattern.compile("(?m)^```java$").matcher(text).results().count();
    long marked =
        page.samples().stream().filter(sample -> sample.source().endsWith(".java")).count();

    assertThat(marked).isEqualTo(java);
    assertThat(Pattern.compile("<!-- (region|file|output):").matcher(text).results().count())
        .as("markers whose fence follows at once")
        .isEqualTo(page.samples().size());
  }

  @Test
  void theFrontPageIsShort() {
    assertThat(Page.FRONT.text().lines().count()).isLessThanOrEqualTo(LONGEST_FRONT_PAGE);
  }

  @Test
  void theFrontPageNamesTheCommandsThatCiRuns() {
    var ci = Page.read(Page.file(".ci/run"));

    assertThat(Page.FRONT.text())
        .contains("./mvnw -q -pl ddb-testkit -am test-compile exec:java")
        .contains("./mvnw verify");
    assertThat(ci)
        .contains("./mvnw -q -pl ddb-testkit -am test-compile exec:java")
        .containsPattern("\\./mvnw .*verify");
  }
}
