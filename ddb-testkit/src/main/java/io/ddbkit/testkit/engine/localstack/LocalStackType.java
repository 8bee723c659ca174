package io.ddbkit.testkit.engine.localstack;

import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.internal.JarVersion;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Testcontainers' class for LocalStack, which has one name in version 2 and another in version 1.
 *
 * @param type the class
 */
record LocalStackType(Class<?> type) {
  private static final String CORE = "org.testcontainers.DockerClientFactory";
  private static final String NAME = "org.testcontainers.localstack.LocalStackContainer";
  private static final String NAME_BEFORE_2 =
      "org.testcontainers.containers.localstack.LocalStackContainer";

  /**
   * The one that is on the class path.
   *
   * @throws EngineException if none is; the message tells what there is of Testcontainers
   */
  static LocalStackType on(ClassLoader classPath) {
    return Stream.of(NAME, NAME_BEFORE_2)
        .flatMap(name -> named(name, classPath).stream())
        .findFirst()
        .map(LocalStackType::new)
        .orElseThrow(() -> missing(named(CORE, classPath)));
  }

  /** A container that has yet to be started. */
  GenericContainer<?> of(DockerImageName image) {
    try {
      return (GenericContainer<?>) type.getConstructor(DockerImageName.class).newInstance(image);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be created", e);
    }
  }

  private static Optional<Class<?>> named(String name, ClassLoader classPath) {
    try {
      return Optional.of(Class.forName(name, false, classPath));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static EngineException missing(Optional<Class<?>> core) {
    var version = core.flatMap(it -> JarVersion.of("testcontainers", it));
    return new EngineException(
        LocalStackProvider.NAME,
        core.isEmpty()
            ? "Testcontainers is not on the class path"
            : "the class path has %s, and lacks its module for LocalStack"
                .formatted(version.map(JarVersion::toString).orElse("Testcontainers")),
        "add org.testcontainers:%s in test scope; or use the engine that requires no Docker: -Dddbkit.engine=embedded"
            .formatted(
                version
                    .filter(it -> it.isBefore(2, 0, 0))
                    .map(it -> "localstack:" + it.version())
                    .orElse(
                        "testcontainers-localstack:"
                            + version.map(JarVersion::version).orElse("2.0.5"))));
  }
}
