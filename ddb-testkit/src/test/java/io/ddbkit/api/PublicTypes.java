package io.ddbkit.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.stream.Stream;

/** The types that users can name: public, and outside the internal packages. */
final class PublicTypes {
  private PublicTypes() {}

  static Stream<Class<?>> all() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackages("io.ddbkit").stream()
            .filter(type -> !type.getPackageName().contains(".internal"))
            .map(JavaClass::reflect)
            .filter(PublicTypes::isPublic)
            .sorted(Comparator.comparing(Class::getName));
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }
}
