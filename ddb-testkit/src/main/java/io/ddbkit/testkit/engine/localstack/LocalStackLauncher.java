package io.ddbkit.testkit.engine.localstack;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.testkit.engine.ConnectedEngine;
import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Isolation;
import io.ddbkit.traits.Encryption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.regions.Region;

/** Starts the container. Loaded only once Testcontainers is known to be there. */
final class LocalStackLauncher {
  private static final Duration DEADLINE = Duration.ofMinutes(3);
  private static final int PORT = 4566;

  // What LocalStack has unless it is told otherwise.
  private static final String REGION = "us-east-1";
  private static final String KEY = "test";
  private static final String SECRET_KEY = "test";

  private final LocalStackType type;
  private final LocalStackImage image;
  private final Optional<String> token;
  private final EngineSettings settings;

  LocalStackLauncher(
      LocalStackType type, LocalStackImage image, Optional<String> token, EngineSettings settings) {
    this.type = type;
    this.image = image;
    this.token = token;
    this.settings = settings;
  }

  Engine launch() {
    new Preflight(image, token, new TestcontainersDocker()).check();
    var container = started();
    var endpoint =
        URI.create("http://%s:%d".formatted(container.getHost(), container.getMappedPort(PORT)));
    var connection =
        Connection.to(
            endpoint, Region.of(settings.text("ddbkit.region").orElse(REGION)), KEY, SECRET_KEY);
    return ConnectedEngine.builder(LocalStackProvider.NAME, connection, Isolation.NAMES)
        .where("%s (%s)".formatted(endpoint, image.name()))
        .unsupportedSettings(
            Map.of(
                Encryption.ENCRYPTION,
                "LocalStack keeps the key that a table is created with, and ignores changes of it",
                CoreSettings.VECTOR_INDEXES,
                "LocalStack accepts vector indexes and ignores them"))
        .settings(settings)
        .owning(container::stop)
        .build();
  }

  private GenericContainer<?> started() {
    try {
      return Limit.of(DEADLINE).run(this::start);
    } catch (RuntimeException e) {
      throw new EngineException(
          LocalStackProvider.NAME,
          "a container of %s did not start: %s".formatted(image.name(), reason(e)),
          "try `docker run --rm -p 4566:4566 %s` and read its output".formatted(image.name())
              + "; if only its helper image is missing: TESTCONTAINERS_RYUK_DISABLED=true",
          e);
    }
  }

  private GenericContainer<?> start() {
    var container =
        type.of(
            DockerImageName.parse(image.name()).asCompatibleSubstituteFor("localstack/localstack"));
    token.ifPresent(value -> container.withEnv("LOCALSTACK_AUTH_TOKEN", value));
    container.withEnv("SERVICES", "dynamodb,dynamodbstreams").start();
    return container;
  }

  /** The innermost one: Testcontainers wraps it several times. */
  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
