package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The README's table of parameters is written from {@code parameters.txt}. */
@ResourceLock("README.md")
class ParameterTableTest {
  private static final Path README = Path.of("../README.md");
  private static final String BEGIN = "<!-- written by ParameterTableTest -->\n";
  private static final String END = "<!-- end -->\n";

  @Test
  void theReadmeShowsEveryParameter() throws IOException {
    var readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END, begin);
    if ("write".equals(System.getProperty("ddbkit.golden"))) {
      readme = readme.substring(0, begin) + tables() + readme.substring(end);
      Files.writeString(README, readme);
      end = readme.indexOf(END, begin);
    }
    assertThat(readme.substring(begin, end)).isEqualTo(tables());
  }

  private static String tables() {
    var bySystem =
        Parameter.all().stream()
            .collect(
                Collectors.groupingBy(Parameter::system, LinkedHashMap::new, Collectors.toList()));
    return "<details>\n<summary>The %d parameters, system by system</summary>\n\n"
            .formatted(Parameter.all().size())
        + bySystem.entrySet().stream()
            .map(ParameterTableTest::table)
            .collect(Collectors.joining("\n"))
        + "\n</details>\n";
  }

  private static String table(Map.Entry<String, List<Parameter>> ofSystem) {
    return """
        **%s**

        | parameter | default there | default here, if another | said here as | the composed table has |
        |---|---|---|---|---|
        """
            .formatted(ofSystem.getKey())
        + ofSystem.getValue().stream().map(ParameterTableTest::row).collect(Collectors.joining());
  }

  private static String row(Parameter row) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(row.name(), row.there(), row.differs().orElse(""), call(row), makes(row));
  }

  private static String call(Parameter row) {
    return row.isSaid() ? "`" + row.here() + "`" : "";
  }

  private static String makes(Parameter row) {
    return row.nowhere()
        .map(why -> "has no place: " + why)
        .orElseGet(() -> "`" + row.makes() + "`");
  }
}
