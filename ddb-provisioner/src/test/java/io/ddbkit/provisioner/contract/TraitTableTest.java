package io.ddbkit.provisioner.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.internal.engine.Handlers;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Traits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The chapter's table of traits is written from what is registered, and from what is handled. */
@ResourceLock("README.md")
class TraitTableTest {
  private static final Path CHAPTER = Path.of("../ddb-traits/README.md");
  private static final String BEGIN = "<!-- written by TraitTableTest -->\n";
  private static final String END = "<!-- end -->\n";

  @Test
  void theChapterShowsWhatIsRegistered() throws IOException {
    var readme = Files.readString(CHAPTER);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END, begin);
    if ("write".equals(System.getProperty("ddbkit.golden"))) {
      readme = readme.substring(0, begin) + table() + readme.substring(end);
      Files.writeString(CHAPTER, readme);
      end = readme.indexOf(END, begin);
    }
    assertThat(readme.substring(begin, end)).isEqualTo(table());
  }

  @Test
  void theSectionOfATraitThatIsNotMadeSaysSo() throws IOException {
    var sections = Files.readString(CHAPTER).split("(?m)^##+ ");
    var made = new Made(handled());
    for (var type : Traits.all()) {
      var heading = type.javaType().getSimpleName() + "\n";
      assertThat(sections)
          .filteredOn(section -> section.startsWith(heading))
          .singleElement()
          .asString()
          .matches(
              section ->
                  section.contains("[not made yet](#all-traits)")
                      == made.text(type).equals("not yet"),
              type.id() + " says whether it is made");
    }
  }

  private static String table() {
    var made = new Made(handled());
    return """
    | trait | in Java | what it does | supported | use for | cost | can conflict with |
    |---|---|---|---|---|---|---|
    """
        + Traits.all().stream().map(type -> row(type, made)).collect(Collectors.joining());
  }

  private static Set<Setting<?>> handled() {
    return Handlers.registered().all().stream()
        .map(SettingHandler::setting)
        .collect(Collectors.toSet());
  }

  private static String row(TraitType<?> type, Made made) {
    var name = type.javaType().getSimpleName();
    var contradicted = quoted(type.conflictsWith().stream().sorted().toList());
    return "| `%s` | [%s](#%s) | %s | %s | %s | %s | %s |\n"
        .formatted(
            type.id(),
            name,
            name.toLowerCase(Locale.ROOT),
            type.doc(),
            made.text(type),
            type.useFor(),
            type.cost(),
            contradicted);
  }

  private static String quoted(Collection<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
