package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.Mode;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.internal.LocalDynamoDb;
import io.ddbkit.testkit.internal.StartFailure;
import io.ddbkit.testkit.internal.space.Clients;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local inside this JVM, in memory, answering over HTTP on the loopback interface.
 *
 * <p>Each access key has a database of its own, so tests that use different keys never see each
 * other's tables. Nothing goes to standard output or error, nothing is sent to AWS, and no file
 * outlives a JVM that ends normally. DynamoDB Local's worker threads are not daemons: they keep the
 * JVM alive until {@link #close()}, unless this is the engine of {@link Engines#shared()}.
 */
public final class EmbeddedEngine implements Engine {
  static final String NAME = "embedded";
  private static final String DEFAULT_ACCESS_KEY = "ddbkit";
  private static final String SECRET_KEY = "local";
  private static final Pattern ACCESS_KEY = Pattern.compile("[A-Za-z0-9]+");
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final LocalDynamoDb server;
  private final URI endpoint;
  private final ConnectedEngine engine;
  private final Map<String, DynamoDbClient> clients = new HashMap<>();

  private EmbeddedEngine(LocalDynamoDb server, EngineSettings settings) {
    this.server = server;
    this.endpoint = server.endpoint();
    this.engine =
        ConnectedEngine.builder(NAME, connection(DEFAULT_ACCESS_KEY), Isolation.CREDENTIALS)
            .unsupportedSettings(LocalLimits.settings())
            .settings(settings)
            .owning(server::stop)
            .emptying(space -> server.forget(space.accessKey()))
            .within(this)
            .build();
  }

  /**
   * Starts an engine on a free port and returns once it has answered a request.
   *
   * @return a running engine, to be closed by the caller
   * @throws IllegalStateException if it does not start, or does not answer within 30 seconds;
   *     nothing is left running then
   */
  public static EmbeddedEngine start() {
    return start(EngineSettings.of(Map.of()));
  }

  static EmbeddedEngine start(EngineSettings settings) {
    var unused = LeaveOut.settings(settings); // told before a server runs
    return start(DEADLINE, settings);
  }

  static EmbeddedEngine start(Duration deadline, EngineSettings settings) {
    EmbeddedEngine engine = launch(LocalStart.logs(settings), settings);
    try {
      engine.awaitAnswer(deadline);
      return engine;
    } catch (RuntimeException cause) {
      IllegalStateException failure = engine.noAnswer(deadline, cause);
      engine.closeAfter(failure);
      throw failure;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String where() {
    return engine.where();
  }

  /**
   * Returns where the engine answers, for clients that the caller builds.
   *
   * @return the endpoint, also after {@link #close()}
   */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * Returns what DynamoDB Local 3.3.1 was seen to refuse, such as recovery and tags, or to forget,
   * such as encryption; and what another service holds, such as autoscaling.
   *
   * @return the settings, each with the reason
   */
  @Override
  public Map<Setting<?>, String> unsupportedSettings() {
    return engine.unsupportedSettings();
  }

  @Override
  public Space space(String label) {
    return engine.space(label);
  }

  /**
   * Returns the engine's own client. Every call gives the same one; the engine closes it.
   *
   * @return a client that needs no further configuration
   * @throws IllegalStateException if the engine is closed
   */
  public DynamoDbClient client() {
    return client(DEFAULT_ACCESS_KEY);
  }

  /**
   * Returns the client of another database. Every call with the same key gives the same client; the
   * engine closes it.
   *
   * @param accessKey names the database; ASCII letters and digits, upper and lower case differ
   * @return a client for the region us-east-1
   * @throws IllegalArgumentException if the key has any other character, or none at all
   * @throws IllegalStateException if the engine is closed
   */
  public synchronized DynamoDbClient client(String accessKey) {
    requireNonNull(accessKey, "accessKey");
    if (!ACCESS_KEY.matcher(accessKey).matches()) {
      throw new IllegalArgumentException(
          "Access key '%s' is not valid for DynamoDB Local. Use ASCII letters and digits only."
              .formatted(Printable.value(accessKey)));
    }
    engine.requireOpen();
    return clients.computeIfAbsent(accessKey, key -> new Clients(connection(key)).dynamoDb());
  }

  /**
   * Returns a provisioner for the database of {@link #client()}, which creates missing tables and
   * leaves out settings that the engine does not support. Every plan lists what is left out.
   *
   * @return a provisioner in mode {@link Mode#CREATE_MISSING}
   * @throws IllegalStateException if the engine is closed
   */
  public TableProvisioner provisioner() {
    return engine.provisioner(client());
  }

  @Override
  public synchronized void close() {
    clients.values().forEach(DynamoDbClient::close);
    engine.close();
  }

  private Connection connection(String accessKey) {
    return Connection.to(endpoint, Region.US_EAST_1, accessKey, SECRET_KEY);
  }

  private static EmbeddedEngine launch(boolean logs, EngineSettings settings) {
    try {
      return new EmbeddedEngine(LocalStart.run(logs), settings);
    } catch (Exception | LinkageError cause) {
      throw notStarted(StartFailure.of(cause));
    }
  }

  private void awaitAnswer(Duration deadline) {
    client().listTables(r -> r.overrideConfiguration(o -> o.apiCallTimeout(deadline)));
  }

  /** Of a server that fails, the failure; of one that keeps silent, how long it was waited for. */
  private IllegalStateException noAnswer(Duration deadline, RuntimeException cause) {
    return notStarted(
        server.failure().map(StartFailure::of).orElseGet(() -> silent(deadline, cause)));
  }

  private StartFailure silent(Duration deadline, RuntimeException cause) {
    return new StartFailure(
        "%s did not answer ListTables within %d ms: %s"
            .formatted(endpoint, deadline.toMillis(), cause.getMessage()),
        "Set ddbkit.embedded.log=true to see what it logs.",
        cause);
  }

  private static IllegalStateException notStarted(StartFailure failure) {
    return new IllegalStateException(
        "The %s engine did not start: %s. %s"
            .formatted(NAME, Printable.sentence(failure.fact()), failure.remedy()),
        failure.getCause());
  }

  private void closeAfter(IllegalStateException failure) {
    try {
      close();
    } catch (IllegalStateException again) {
      failure.addSuppressed(again);
    }
  }
}
