package io.ddbkit.testkit.engine.localstack;

import io.ddbkit.testkit.engine.ConnectedEngine;
import io.ddbkit.testkit.engine.Connection;
import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineException;
import io.ddbkit.testkit.engine.EngineSettings;
import io.ddbkit.testkit.engine.Isolation;
import io.ddbkit.traits.Encryption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.regions.Region;

/** Starts the container. Loaded only once Testcontainers is known to be there. */
final class LocalStackLauncher {
  private static final Duration DEADLINE = Duration.ofMinutes(3);

  private final LocalStackImage image;
  private final Optional<String> token;
  private final EngineSettings settings;

  LocalStackLauncher(LocalStackImage image, Optional<String> token, EngineSettings settings) {
    this.image = image;
    this.token = token;
    this.settings = settings;
  }

  Engine launch() {
    new Preflight(image, token, new TestcontainersDocker()).check();
    var container = started();
    var connection =
        Connection.to(
            container.getEndpoint(),
            Region.of(settings.text("ddbkit.region").orElseGet(container::getRegion)),
            container.getAccessKey(),
            container.getSecretKey());
    return ConnectedEngine.of(LocalStackProvider.NAME, connection, Isolation.NAMES)
        .where("%s (%s)".formatted(container.getEndpoint(), image.name()))
        .cannotHold(
            Map.of(
                Encryption.ENCRYPTION,
                "LocalStack keeps the key a table is made with, and drops every change of it"))
        .settings(settings)
        .owning(container::stop)
        .engine();
  }

  private LocalStackContainer started() {
    try {
      return Limit.of(DEADLINE).run(this::start);
    } catch (RuntimeException e) {
      throw new EngineException(
          LocalStackProvider.NAME,
          "a container of %s does not start: %s".formatted(image.name(), reason(e)),
          "try `docker run --rm -p 4566:4566 %s` and read what it says".formatted(image.name())
              + "; where only its helper image is missing: TESTCONTAINERS_RYUK_DISABLED=true",
          e);
    }
  }

  private LocalStackContainer start() {
    var container =
        new LocalStackContainer(
            DockerImageName.parse(image.name()).asCompatibleSubstituteFor("localstack/localstack"));
    token.ifPresent(value -> container.withEnv("LOCALSTACK_AUTH_TOKEN", value));
    container.withServices("dynamodb", "dynamodbstreams").start();
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
