package io.ddbkit.testkit.engine.localstack;

import io.ddbkit.testkit.engine.Engine;
import io.ddbkit.testkit.engine.EngineProvider;
import io.ddbkit.testkit.engine.EngineSettings;
import java.util.Optional;

/**
 * Starts LocalStack in a container, by Testcontainers.
 *
 * <ul>
 *   <li>{@code ddbkit.localstack.image}: by default localstack/localstack:4.14.0, the last that
 *       needs no token; another image is used as a compatible substitute
 *   <li>{@code ddbkit.localstack.token}: by default the environment variable LOCALSTACK_AUTH_TOKEN
 *   <li>{@code ddbkit.region}: by default us-east-1
 * </ul>
 *
 * <p>Needs {@code org.testcontainers:testcontainers-localstack} on the class path, or {@code
 * org.testcontainers:localstack} of Testcontainers 1.
 */
public final class LocalStackProvider implements EngineProvider {
  static final String NAME = "localstack";

  private final ClassLoader classPath;

  /** Called by the service loader. */
  public LocalStackProvider() {
    this(LocalStackProvider.class.getClassLoader());
  }

  LocalStackProvider(ClassLoader classPath) {
    this.classPath = classPath;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Engine start(EngineSettings settings) {
    var type = LocalStackType.on(classPath);
    var image =
        settings
            .text("ddbkit.localstack.image")
            .map(LocalStackImage::new)
            .orElse(LocalStackImage.DEFAULT);
    var token =
        settings
            .text("ddbkit.localstack.token")
            .or(() -> Optional.ofNullable(System.getenv("LOCALSTACK_AUTH_TOKEN")));
    return new LocalStackLauncher(type, image, token, settings).launch();
  }
}
