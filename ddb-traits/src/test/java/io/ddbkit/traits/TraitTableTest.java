package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The README's table of traits is written from what is registered. */
@ResourceLock("README.md")
class TraitTableTest {
  private static final Path README = Path.of("../README.md");
  private static final String BEGIN = "<!-- written by TraitTableTest -->\n";
  private static final String END = "<!-- end -->\n";

  @Test
  void theReadmeShowsWhatIsRegistered() throws IOException {
    var readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END, begin);
    if ("write".equals(System.getProperty("ddbkit.golden"))) {
      readme = readme.substring(0, begin) + table() + readme.substring(end);
      Files.writeString(README, readme);
      end = readme.indexOf(END, begin);
    }
    assertThat(readme.substring(begin, end)).isEqualTo(table());
  }

  private static String table() {
    return """
        | trait | said as | what it does | use for | cost | can contradict |
        |---|---|---|---|---|---|
        """
        + Traits.all().stream().map(TraitTableTest::row).collect(Collectors.joining());
  }

  private static String row(TraitType<?> type) {
    var samples =
        type.samples().stream()
            .map(Trait::toString)
            .map(call -> "`" + call + "`")
            .collect(Collectors.joining(", "));
    var contradicted =
        type.conflictsWith().stream()
            .sorted()
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(type.id(), samples, type.doc(), type.useFor(), type.cost(), contradicted);
  }
}
