package io.ddbkit.testkit.engine.localstack;

/** A Docker daemon, as far as it must be asked before Testcontainers is let go. */
interface Docker {

  /**
   * Finds the daemon.
   *
   * @throws RuntimeException with the reason if none answers soon
   */
  void find();

  /** Whether the daemon has this image. */
  boolean has(String image);

  /**
   * Lets the daemon fetch this image.
   *
   * @throws RuntimeException with the reason if it cannot, or its registry does not answer soon
   */
  void pull(String image);
}
