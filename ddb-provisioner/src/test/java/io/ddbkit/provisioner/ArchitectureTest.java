package io.ddbkit.provisioner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know whom. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.ddbkit");

  @ParameterizedTest
  @CsvSource({
    "plan, report",
    "plan, handler",
    "plan, time",
    "plan, internal..",
    "report, handler",
    "report, time",
    "report, internal..",
    "handler, time",
    "handler, internal..",
    "time, plan",
    "time, report",
    "time, handler",
    "time, internal..",
    "startup, internal..",
    "internal.engine, internal.dynamodb..",
    "internal.dynamodb.., internal.engine",
    "internal.dynamodb.., time",
  })
  void theArrowsPointOneWay(String from, String to) {
    noClasses()
        .that()
        .resideInAPackage("io.ddbkit.provisioner." + from)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.ddbkit.provisioner." + to)
        .check(OURS);
  }

  @Test
  void nothingKnowsTheDoor() {
    noClasses()
        .that()
        .resideInAPackage("io.ddbkit.provisioner.*..")
        .and()
        .resideOutsideOfPackage("io.ddbkit.provisioner.spring")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.ddbkit.provisioner")
        .check(OURS);
  }

  /** What is optional is loaded only by the framework that has it. */
  @Test
  void onlyItsOwnPackageKnowsSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.ddbkit.provisioner.spring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "io.ddbkit.provisioner.spring")
        .check(OURS);
  }

  @Test
  void theEngineKnowsNoTrait() {
    noClasses()
        .that()
        .resideInAPackage("io.ddbkit.provisioner.internal.engine")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.ddbkit.traits..")
        .check(OURS);
  }

  @Test
  void theDoorKnowsNoHandlerByName() {
    noClasses()
        .that()
        .resideInAPackage("io.ddbkit.provisioner")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.ddbkit.provisioner.internal.dynamodb..", "io.ddbkit.traits..")
        .check(OURS);
  }

  @Test
  void noPackagesFormACycle() {
    slices().matching("io.ddbkit.provisioner.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void nobodyIsGivenWhatIsInternal() {
    noCodeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("..internal..")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areNotPrivate()
        .and(are(describe("not package-private", ArchitectureTest::isSeen)))
        .should(be(describe("given internal types", ArchitectureTest::givesInternals)))
        .check(OURS);
  }

  private static boolean isSeen(JavaCodeUnit unit) {
    var modifiers = unit.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean givesInternals(JavaCodeUnit unit) {
    return unit.getAllInvolvedRawTypes().stream()
        .anyMatch(type -> type.getPackageName().contains(".internal"));
  }

  @Test
  void everyPackageIsNullMarked() {
    var packages = OURS.stream().map(JavaClass::getPackageName).collect(toSet());

    assertThat(packages)
        .contains("io.ddbkit.provisioner", "io.ddbkit.spec.compose", "io.ddbkit.traits")
        .allSatisfy(
            name ->
                assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class));
  }

  @Test
  void noPublicTypeBearsTheNameOfATypeThatHandlersImport() {
    var theirs =
        names(
            new ClassFileImporter()
                .importPackages("software.amazon.awssdk.services.dynamodb.model"));
    assertThat(theirs).contains("Projection", "Replica", "Tag", "TableClass", "BillingMode");

    assertThat(names(OURS)).isNotEmpty().doesNotContainAnyElementsOf(theirs);
  }

  private static Set<String> names(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.getPackageName().startsWith("io.ddbkit") || type.isTopLevelClass())
        .map(JavaClass::getSimpleName)
        .collect(toSet());
  }
}
