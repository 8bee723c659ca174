package io.ddbkit.provisioner.bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The enhanced client is optional: whoever does not call this package does not load it. */
class OptionalClientTest {

  @Test
  void onlyThisPackageKnowsTheEnhancedClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.ddbkit.provisioner.bean")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon.awssdk.enhanced..", "io.ddbkit.provisioner.bean")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.ddbkit"));
  }
}
