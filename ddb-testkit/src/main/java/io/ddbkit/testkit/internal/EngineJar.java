package io.ddbkit.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The jars without which DynamoDB Local does not start, or starts and answers nothing. */
enum EngineJar {
  LOCAL(
      "software.amazon.dynamodb:DynamoDBLocal",
      "software.amazon.dynamodb.",
      "services.local.server.LocalDynamoDBServerHandler"),
  SQLITE("com.almworks.sqlite4java:sqlite4java", "com.almworks.sqlite4java.", "SQLite"),
  JETTY("org.eclipse.jetty:jetty-server", "org.eclipse.jetty.", "server.Server"),
  LOG4J("org.apache.logging.log4j:log4j-api", "org.apache.logging.log4j.", "Logger"),
  JACKSON(
      "com.fasterxml.jackson.core:jackson-databind",
      "com.fasterxml.jackson.",
      "databind.ObjectMapper");

  private final String coordinates;
  private final String packages;
  private final String marker;

  EngineJar(String coordinates, String packages, String marker) {
    this.coordinates = coordinates;
    this.packages = packages;
    this.marker = marker;
  }

  /**
   * What to do about a class, a method or a field that is not there.
   *
   * @return whole sentences; empty if no jar of DynamoDB Local is named
   */
  static Optional<String> remedy(Throwable missing) {
    var message = String.valueOf(missing.getMessage()).replace('/', '.');
    return Arrays.stream(values())
        .filter(jar -> message.contains(jar.packages))
        .findFirst()
        .map(jar -> jar.remedy(message));
  }

  private String remedy(String message) {
    return namedIn(message)
        .or(() -> place(packages + marker))
        .map(this::anotherVersion)
        .orElseGet(this::leftOut);
  }

  private String anotherVersion(String found) {
    return "%s was found at %s, and version %s is required. mvn dependency:tree shows what brings it."
        .formatted(coordinates, found, version());
  }

  private String leftOut() {
    return "%s %s is required, and is not on the class path. Add it, or remove what excludes it."
        .formatted(coordinates, version());
  }

  /** The one that the engine was built with. */
  private String version() {
    var versions = new Properties();
    try (var in = EngineJar.class.getResourceAsStream("engine-jars.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty(coordinates);
  }

  /** Where the class is that the message names, perhaps with a member behind it. */
  private Optional<String> namedIn(String message) {
    var name = Pattern.compile(Pattern.quote(packages) + "[\\w.$]*").matcher(message);
    return name.find()
        ? Stream.iterate(
                name.group(),
                longer -> longer.length() > packages.length(),
                longer -> longer.substring(0, longer.lastIndexOf('.')))
            .flatMap(type -> place(type).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> place(String type) {
    var file = type.replace('.', '/') + ".class";
    return Optional.ofNullable(EngineJar.class.getClassLoader().getResource(file))
        .map(URL::toString)
        .map(url -> url.substring(0, url.length() - file.length()))
        .map(url -> url.replaceFirst("^jar:file:|^file:", "").replaceFirst("!?/$", ""));
  }
}
