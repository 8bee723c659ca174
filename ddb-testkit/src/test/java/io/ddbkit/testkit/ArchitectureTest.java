package io.ddbkit.testkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.ddbkit.testkit", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** Engines are probed, and lend spaces; both are told what an engine is: they are one subject. */
  private static final SliceAssignment SUBJECTS =
      new SliceAssignment() {
        private static final String ENGINE = "io.ddbkit.testkit.engine";

        private final Set<String> ofEngines =
            Set.of("io.ddbkit.testkit.internal.probe", "io.ddbkit.testkit.internal.space");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
          var name = javaClass.getPackageName();
          return SliceIdentifier.of(ofEngines.contains(name) ? ENGINE : name);
        }

        @Override
        public String getDescription() {
          return "packages by subject";
        }
      };

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().assignedFrom(SUBJECTS).should().beFreeOfCycles();

  /** What is optional is loaded only where it was chosen. */
  @ArchTest
  static final ArchRule ONLY_ITS_ENGINE_KNOWS_TESTCONTAINERS =
      ArchRuleDefinition.noClasses()
          .that(DescribedPredicate.not(in("io.ddbkit.testkit.engine.localstack")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..");

  @ArchTest
  static final ArchRule ONLY_WHAT_SPRING_LOADS_KNOWS_SPRING =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(
              ".*[.](TablesContextCustomizer(Factory)?|SpaceBeans|SpringContexts)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule ONLY_WHAT_ITS_LOADER_LOADS_KNOWS_DYNAMODB_LOCAL =
      ArchRuleDefinition.noClasses()
          .that(DescribedPredicate.not(in("io.ddbkit.testkit.internal.local")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon.dynamodb..", "org.eclipse.jetty..");

  private static DescribedPredicate<JavaClass> in(String name) {
    return DescribedPredicate.describe("in " + name, type -> type.getPackageName().equals(name));
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
  }
}
