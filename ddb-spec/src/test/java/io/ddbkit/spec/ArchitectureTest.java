package io.ddbkit.spec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
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
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "io.ddbkit.spec", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String MODEL = "io.ddbkit.spec";
  private static final String POLICY = "io.ddbkit.spec.policy";
  private static final String INTERNAL = "io.ddbkit.spec.internal";
  private static final String COMPOSE = "io.ddbkit.spec.compose";
  private static final String RULE = "io.ddbkit.spec.rule";
  private static final String TRAIT = "io.ddbkit.spec.trait";
  private static final String TREE = "io.ddbkit.spec.tree";
  private static final String TEXT = "io.ddbkit.spec.text";
  private static final String REFLECT = "io.ddbkit.spec.reflect";

  /**
   * A spec and a policy are checked by what lies in {@code internal}, which reads both: the three
   * are one subject in three packages.
   */
  private static final SliceAssignment SUBJECTS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
          var name = javaClass.getPackageName();
          return SliceIdentifier.of(
              name.startsWith(INTERNAL) || name.equals(POLICY) ? MODEL : name);
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
  static final ArchRule ARROWS_GO_FROM_THE_MODEL_DOWN_TO_THE_TRAIT =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .ensureAllClassesAreContainedInArchitecture()
          .layer("model")
          .definedBy(MODEL, POLICY, INTERNAL + "..")
          .layer("compose")
          .definedBy(COMPOSE)
          .layer("rule")
          .definedBy(RULE)
          .layer("trait")
          .definedBy(TRAIT)
          .layer("tree")
          .definedBy(TREE)
          .layer("text")
          .definedBy(TEXT)
          .layer("reflect")
          .definedBy(REFLECT)
          .whereLayer("model")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("compose")
          .mayOnlyBeAccessedByLayers("model")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("model", "compose");

  @ArchTest
  static final ArchRule ONLY_MODEL_AND_RULES_KNOW_JAKARTA =
      noClasses()
          .that()
          .resideInAnyPackage(COMPOSE, TRAIT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.hibernate..");

  @ArchTest
  static final ArchRule EXCEPTIONS_ARE_CALLED_SO =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .should()
          .haveSimpleNameEndingWith("Exception");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
  }
}
