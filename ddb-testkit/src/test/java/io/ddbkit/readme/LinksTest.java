package io.ddbkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every relative link of a page leads to a file, and every anchor to a heading. */
class LinksTest {

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leadSomewhere(Page page) {
    var dead = new ArrayList<String>();
    page.links()
        .filter(link -> !link.matches("[a-z]+:.*"))
        .forEach(link -> fault(page, link).ifPresent(dead::add));

    assertThat(dead).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageCanBeReachedFromTheFrontPage(Page page) {
    var linked = Page.FRONT.links().map(link -> link.replaceFirst("#.*", "")).toList();

    assertThat(page.equals(Page.FRONT) || linked.contains(page.name())).isTrue();
  }

  private static Optional<String> fault(Page page, String link) {
    var parts = link.split("#", 2);
    var here = Optional.ofNullable(page.file().getParent()).orElse(Path.of("."));
    var target = parts[0].isEmpty() ? page.file() : here.resolve(parts[0]);
    if (!Files.exists(target)) {
      return Optional.of(link + ": no such file");
    }
    return parts.length < 2 || Anchors.of(prose(target)).contains(parts[1])
        ? Optional.empty()
        : Optional.of(link + ": no such heading");
  }

  private static String prose(Path target) {
    return Page.read(target).replaceAll("(?s)```.*?```", "");
  }

  @Test
  void anchorsAreThoseOfGitHub() {
    var prose = "# Which word counts\n\n## A `trait`, and more: 1 & 2\n\n## Again\n\n## Again\n";

    assertThat(Anchors.of(prose))
        .containsExactly("which-word-counts", "a-trait-and-more-1--2", "again", "again-1");
  }
}
