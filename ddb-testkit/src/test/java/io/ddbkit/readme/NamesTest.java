package io.ddbkit.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A call that the text of a page names, such as {@code Streams.on()}, is one that there is. */
class NamesTest {
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern CALL = Pattern.compile("(?<![\\w.])([A-Za-z]\\w*)\\.([a-z]\\w*)\\(");
  private static final Map<String, String> VARIABLES =
      Map.of(
          "outcome", "Outcome",
          "plan", "TablePlan",
          "provisioner", "TableProvisioner",
          "spec", "TableSpec",
          "space", "Space",
          "step", "Step",
          "tables", "TableProvisioner",
          "r", "InRegion",
          "index", "GlobalIndex",
          "contributions", "Contributions");

  private static final Set<String> OF_THE_JDK = Set.of("Duration");

  private static final Map<String, Set<String>> METHODS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("io.ddbkit")
              .stream()
              .collect(
                  Collectors.toMap(
                      JavaClass::getSimpleName, NamesTest::methods, NamesTest::together));

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void areThoseOfTheLibrary(Page page) {
    var unknown =
        CODE.matcher(page.prose())
            .results()
            .flatMap(code -> CALL.matcher(code.group(1)).results())
            .filter(call -> !OF_THE_JDK.contains(call.group(1)))
            .filter(call -> !isThere(call))
            .map(call -> call.group() + ")")
            .distinct();

    assertThat(unknown).isEmpty();
  }

  private static boolean isThere(MatchResult call) {
    var type = VARIABLES.getOrDefault(call.group(1), call.group(1));
    return METHODS.getOrDefault(type, Set.of()).contains(call.group(2));
  }

  private static Set<String> methods(JavaClass type) {
    return type.getAllMethods().stream().map(JavaMethod::getName).collect(Collectors.toSet());
  }

  private static Set<String> together(Set<String> some, Set<String> more) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
