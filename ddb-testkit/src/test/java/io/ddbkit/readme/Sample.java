package io.ddbkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A fence of a page that is the same as a source has it. The comment before the fence names that:
 *
 * <ul>
 *   <li>{@code region: file#name}: a region of a Java file
 *   <li>{@code file: file}: a whole file; of a Java file all but its package
 *   <li>{@code output: file}: lines of a golden file, which it has in this order
 *   <li>{@code output: file#title}: what a golden file has under {@code == title}
 * </ul>
 *
 * @param kind {@code region}, {@code file} or {@code output}
 * @param source the file, from the top level of the project
 * @param part the region or the title; empty: none is named
 * @param text what stands in the fence
 * @param end where the text ends in the page
 */
record Sample(String kind, String source, String part, String text, int end) {
  private static final Pattern FENCE =
      Pattern.compile(
          "<!-- (region|file|output): ([^ #]+)(?:#([^>]+))? -->\n```\\w*\n(.*?)```",
          Pattern.DOTALL);

  static List<Sample> in(String page) {
    return FENCE.matcher(page).results().map(Sample::of).toList();
  }

  private static Sample of(MatchResult fence) {
    var part = fence.group(3) == null ? "" : fence.group(3);
    return new Sample(fence.group(1), fence.group(2), part, fence.group(4), fence.end(4));
  }

  /** Whether the source alone says what stands in the fence. */
  boolean isWhole() {
    return !kind.equals("output") || !part.isEmpty();
  }

  /** What stands in the source. */
  String expected() {
    var all = Page.read(Page.file(source));
    return switch (kind) {
      case "region" -> region(all);
      case "file" -> all.replaceFirst("(?s)^package .*?;\n+", "");
      default -> part.isEmpty() ? all : titled(all);
    };
  }

  private String region(String all) {
    var region =
        Pattern.compile("// region " + part + "\n(.*?)\\s*// endregion", Pattern.DOTALL)
            .matcher(all);
    assertThat(region.find()).as("region " + part + " of " + source).isTrue();
    return region.group(1).stripIndent() + "\n";
  }

  private String titled(String all) {
    var section =
        Pattern.compile("(?sm)^== " + Pattern.quote(part) + "\n(.*?)\n*(?=\n== |\\z)").matcher(all);
    assertThat(section.find()).as("section " + part + " of " + source).isTrue();
    return section.group(1).stripTrailing() + "\n";
  }

  @Override
  public String toString() {
    return kind + " " + source + (part.isEmpty() ? "" : "#" + part);
  }
}
