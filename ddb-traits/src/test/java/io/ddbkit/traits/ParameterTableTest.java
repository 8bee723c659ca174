package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The chapter's tables of parameters are written from {@code parameters.txt}: beside each trait
 * those that it took over, and at the end those of the table itself, and those without a place.
 */
@ResourceLock("README.md")
class ParameterTableTest {
  private static final Path CHAPTER = Path.of("README.md");
  private static final String TABLE = "TableSpec";
  private static final String NOWHERE = "without a place";
  private static final Map<String, String> METHODS_OF_TRAITS =
      Map.of("globalIndex", "GlobalIndexes", "localIndex", "LocalIndexes");

  @Test
  void theChapterShowsEveryParameter() throws IOException {
    var chapter = Files.readString(CHAPTER);
    for (var block : blocks().entrySet()) {
      var place =
          Pattern.compile(
              "(?s)(<!-- parameters: " + block.getKey() + " -->\n)(.*?)(?=<!-- end -->\n)");
      var found = place.matcher(chapter);
      assertThat(found.find()).as("parameters: " + block.getKey()).isTrue();
      if ("write".equals(System.getProperty("ddbkit.golden"))) {
        chapter =
            chapter.substring(0, found.end(1)) + block.getValue() + chapter.substring(found.end());
        Files.writeString(CHAPTER, chapter);
      } else {
        assertThat(found.group(2)).as(block.getKey()).isEqualTo(block.getValue());
      }
    }
  }

  @Test
  void everyPlaceForParametersHasSome() throws IOException {
    var places =
        Pattern.compile("<!-- parameters: (.+) -->")
            .matcher(Files.readString(CHAPTER))
            .results()
            .map(place -> place.group(1));

    assertThat(places).containsExactlyInAnyOrderElementsOf(blocks().keySet());
  }

  /** A table for each trait that has parameters, by the trait's name in Java. */
  private static Map<String, String> blocks() {
    return Parameter.all().stream()
        .collect(
            Collectors.groupingBy(
                ParameterTableTest::home,
                LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), ParameterTableTest::table)));
  }

  private static String home(Parameter row) {
    if (!row.isSaid()) {
      return NOWHERE;
    }
    var called = row.here().replaceFirst("[.(].*", "");
    return Character.isUpperCase(called.charAt(0))
        ? called
        : METHODS_OF_TRAITS.getOrDefault(called, TABLE);
  }

  private static String table(List<Parameter> rows) {
    return """
        <details>
        <summary>Parameters of other systems: %d</summary>

        | system | parameter | its default | here | the composed table has |
        |---|---|---|---|---|
        """
            .formatted(rows.size())
        + rows.stream().map(ParameterTableTest::row).collect(Collectors.joining())
        + "\n</details>\n";
  }

  private static String row(Parameter row) {
    return "| %s | `%s` | %s%s | %s | %s |\n"
        .formatted(
            row.system(),
            row.name(),
            row.there(),
            row.differs().map(here -> "; here: " + here).orElse(""),
            row.isSaid() ? "`" + row.here() + "`" : "",
            row.nowhere()
                .map(why -> "has no place: " + why)
                .orElseGet(() -> "`" + row.makes() + "`"));
  }
}
