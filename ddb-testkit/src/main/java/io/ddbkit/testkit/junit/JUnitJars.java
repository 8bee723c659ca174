package io.ddbkit.testkit.junit;

import io.ddbkit.testkit.internal.JarVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/** The jars of JUnit that are called here. Older ones lack a method, and mixed ones may. */
final class JUnitJars {
  private static final Optional<String> FAULT =
      fault(
          JarVersion.of("junit-jupiter-api", Test.class),
          JarVersion.of("junit-platform-commons", AnnotationSupport.class));

  private JUnitJars() {}

  /**
   * Asks for JUnit 5.10 or later.
   *
   * @throws IllegalStateException if an older jar is on the class path
   */
  static void require() {
    FAULT.ifPresent(
        fault -> {
          throw new IllegalStateException(fault);
        });
  }

  /** What is wrong with these, in one sentence; a jar that does not tell its version is right. */
  static Optional<String> fault(Optional<JarVersion> api, Optional<JarVersion> commons) {
    var old =
        api.filter(it -> it.isBefore(5, 10, 0)).isPresent()
            || commons.filter(it -> it.isBefore(1, 10, 0)).isPresent();
    return old
        ? Optional.of(told(Stream.of(api, commons).flatMap(Optional::stream).toList()))
        : Optional.empty();
  }

  private static String told(List<JarVersion> found) {
    return "ddb-testkit requires JUnit 5.10 or later (junit-platform-commons 1.10), and the class path has %s. Import org.junit:junit-bom, so that all modules of JUnit have one version."
        .formatted(found.stream().map(JarVersion::toString).collect(Collectors.joining(" and ")));
  }
}
