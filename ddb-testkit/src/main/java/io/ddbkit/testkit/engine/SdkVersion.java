package io.ddbkit.testkit.engine;

import io.ddbkit.testkit.internal.JarVersion;
import java.util.Optional;

/** The AWS SDK on the class path, which an engine and its clients need not too old. */
final class SdkVersion {
  private static final String VERSION_INFO = "software.amazon.awssdk.core.util.VersionInfo";

  private SdkVersion() {}

  /**
   * Asks for an SDK that is new enough.
   *
   * @throws EngineException if it is not
   */
  static void require(String engine, Optional<JarVersion> found) {
    found
        .filter(it -> it.isBefore(2, 25, 70))
        .ifPresent(
            old -> {
              throw new EngineException(
                  engine,
                  "ddb-testkit requires software.amazon.awssdk 2.25.70 or later, and the class path has "
                      + old,
                  "import a newer software.amazon.awssdk:bom, so that all modules of the SDK have one version");
            });
  }

  /** By reflection: a compiler would write down the version that it sees. */
  static Optional<JarVersion> here() {
    try {
      var version = Class.forName(VERSION_INFO).getField("SDK_VERSION").get(null);
      return Optional.of(new JarVersion("sdk-core", String.valueOf(version)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
