package io.ddbkit.traits;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.ddbkit.spec.trait.Trait;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.ddbkit.traits", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /**
   * A trait names its rules, which read its setting, and its values, some of which name a trait:
   * these packages are one subject. Documents and the forms of others stand apart from it.
   */
  private static final SliceAssignment SUBJECTS =
      new SliceAssignment() {
        private final Set<String> apart = Set.of("document", "json", "raw", "internal.codec");

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
          var name = javaClass.getPackageName();
          var below = name.substring(Math.min(name.length(), "io.ddbkit.traits.".length()));
          return SliceIdentifier.of(apart.contains(below) ? name : "io.ddbkit.traits");
        }

        @Override
        public String getDescription() {
          return "packages by subject";
        }
      };

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().assignedFrom(SUBJECTS).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_TRAIT_MERGES_COMPARES_OR_JUDGES =
      noClasses()
          .that()
          .resideInAPackage("io.ddbkit.traits")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ddbkit.spec.compose..", "io.ddbkit.spec.rule..", "org.hibernate..");

  @ArchTest
  static final ArchRule TRAITS_ARE_RECORDS_WITHOUT_SUFFIX =
      classes()
          .that()
          .areAssignableTo(Trait.class)
          .should()
          .beRecords()
          .andShould()
          .haveSimpleNameNotEndingWith("Trait");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
  }
}
