package io.ddbkit.testkit.internal.local;

import io.ddbkit.testkit.internal.StartFailure;

/** Why SQLite's native library is not there, in words. */
final class SqliteFailures {
  private static final String ELSEWHERE =
      "Or use another engine: ddbkit.engine=localstack, or ddbkit.engine=endpoint.";

  private SqliteFailures() {}

  static StartFailure noneForThisSystem(String looked) {
    return new StartFailure(
        "DynamoDB Local has no SQLite library for os.name '%s' and os.arch '%s'"
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
        "It has libraries for Linux (aarch64, x86, x86_64), macOS (aarch64, x86_64) and Windows"
            + " (x86, x86_64). Use one of these systems, or name a folder that holds a library of"
            + " sqlite4java 1.0.392 for this one: -Dorg.sqlite.lib.path=<folder>. "
            + ELSEWHERE,
        new UnsatisfiedLinkError("no resource " + looked));
  }

  static StartFailure noSpace(String directory, Throwable cause) {
    return new StartFailure(
        "SQLite's library cannot be unpacked into the temporary directory %s: %s"
            .formatted(directory, cause),
        "Name a folder that this process may write to: -Djava.io.tmpdir=<folder>, or for this"
            + " library only -Dorg.sqlite.tmpdir=<folder>.",
        cause);
  }

  static StartFailure notLoaded(String directory, Throwable cause) {
    return cause instanceof IllegalCallerException refused
        ? nativeAccess(refused)
        : new StartFailure(
            "SQLite's library was unpacked into %s, and cannot be loaded from there: %s"
                .formatted(directory, cause.getMessage()),
            "If this folder is mounted noexec, name another: -Dorg.sqlite.tmpdir=<folder>. If the"
                + " system has another C library than glibc, as Alpine has, install gcompat. "
                + ELSEWHERE,
            cause);
  }

  private static StartFailure nativeAccess(IllegalCallerException cause) {
    return new StartFailure(
        "this JVM refuses native access, which SQLite requires: " + cause.getMessage(),
        "Add --enable-native-access=ALL-UNNAMED to the arguments of the JVM that runs the tests:"
            + " <argLine> of Maven's Surefire plugin, jvmArgs of Gradle's test task.",
        cause);
  }
}
