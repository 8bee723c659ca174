package io.ddbkit.testkit.engine.localstack;

import io.ddbkit.testkit.engine.EngineException;
import java.util.Optional;

/**
 * Finds out within seconds whether LocalStack could start here. Testcontainers itself tries for
 * minutes where no registry can be reached, and tells of it only then.
 */
final class Preflight {
  private static final String OR_EMBEDDED =
      "; or use the engine that requires no Docker: -Dddbkit.engine=embedded";

  private final LocalStackImage image;
  private final Optional<String> token;
  private final Docker docker;

  Preflight(LocalStackImage image, Optional<String> token, Docker docker) {
    this.image = image;
    this.token = token;
    this.docker = docker;
  }

  /**
   * Checks the token, the daemon and the image, which is fetched if need be.
   *
   * @throws EngineException with the first obstacle and its remedy
   */
  void check() {
    if (image.needsToken() && token.isEmpty()) {
      throw new EngineException(
          LocalStackProvider.NAME,
          "the image %s requires a token, and none is set".formatted(image.name()),
          "set one: DDBKIT_LOCALSTACK_TOKEN or LOCALSTACK_AUTH_TOKEN; or use the last image that"
              + " requires none: -Dddbkit.localstack.image="
              + LocalStackImage.DEFAULT.name());
    }
    findDaemon();
    if (!docker.has(image.name())) {
      pull();
    }
  }

  private void findDaemon() {
    try {
      docker.find();
    } catch (RuntimeException e) {
      throw new EngineException(
          LocalStackProvider.NAME,
          "no Docker daemon answers: " + said(e),
          "start one that `docker info` reaches as this user (DOCKER_HOST has its address; an old one may"
              + " need -Dapi.version=1.41)"
              + OR_EMBEDDED,
          e);
    }
  }

  private void pull() {
    try {
      docker.pull(image.name());
    } catch (RuntimeException e) {
      throw new EngineException(
          LocalStackProvider.NAME,
          "the image %s is not on this machine, and cannot be pulled: %s"
              .formatted(image.name(), said(e)),
          "make `docker pull "
              + image.name()
              + "` work, or name an image that is on this machine: -Dddbkit.localstack.image=.."
              + OR_EMBEDDED,
          e);
    }
  }

  private static String said(RuntimeException e) {
    return String.valueOf(e.getMessage()).strip();
  }
}
