package io.ddbkit.traits;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.trait.TraitType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chapter has a section for every trait, which names all that the trait can be told. */
class TraitChapterTest {

  static List<TraitType<?>> traits() {
    return Traits.all();
  }

  @ParameterizedTest
  @MethodSource("traits")
  void namesEveryMethodThatMakesOrChangesTheTrait(TraitType<?> trait) throws IOException {
    var section = section(trait.javaType().getSimpleName());

    assertThat(section).contains("```java");
    assertThat(methods(trait.javaType()))
        .filteredOn(name -> !section.matches("(?s).*\\b" + name + "\\(.*"))
        .as("methods that the section does not name")
        .isEmpty();
  }

  private static Set<String> methods(Class<?> trait) {
    var names = new TreeSet<String>();
    Stream.of(trait.getMethods())
        .filter(method -> method.getReturnType() == trait)
        .forEach(method -> names.add(method.getName()));
    return names;
  }

  private static String section(String heading) throws IOException {
    var chapter = Files.readString(Path.of("README.md"));
    var begin = chapter.indexOf("\n### " + heading + "\n");
    assertThat(begin).as("section " + heading).isNotNegative();
    var rest = chapter.substring(begin + 1);
    return rest.split("(?m)^##", 3)[1];
  }
}
