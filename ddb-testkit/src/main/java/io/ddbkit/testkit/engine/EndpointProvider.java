package io.ddbkit.testkit.engine;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.regions.Region;

/**
 * Takes a DynamoDB that answers at a URL already, such as DynamoDB Local in a container beside the
 * build. It is not stopped at the end.
 *
 * <ul>
 *   <li>{@code ddbkit.endpoint}: the URL; there is no default
 *   <li>{@code ddbkit.region}: otherwise us-east-1
 *   <li>{@code ddbkit.endpoint.access-key}, {@code ddbkit.endpoint.secret-key}: otherwise {@code
 *       ddbkit} and {@code local}
 *   <li>{@code ddbkit.isolation}: {@code credentials} or {@code names}; otherwise found out, by a
 *       table that is made and dropped
 *   <li>{@code ddbkit.endpoint.deadline}: how long it may take until it answers; otherwise PT10S
 *   <li>{@code ddbkit.sweep}: how old left-overs are that are dropped at the start, such as PT24H;
 *       otherwise nothing is dropped
 * </ul>
 */
public final class EndpointProvider implements EngineProvider {
  static final String NAME = "endpoint";
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** Called by the service loader. */
  public EndpointProvider() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Engine start(EngineSettings settings) {
    var connection = connection(settings);
    new Readiness(NAME, connection)
        .await(settings.duration("ddbkit.endpoint.deadline").orElse(DEADLINE));
    var engine = ConnectedEngine.of(NAME, connection, isolation(settings, connection)).engine();
    settings.duration("ddbkit.sweep").ifPresent(engine::sweep);
    return engine;
  }

  private static Connection connection(EngineSettings settings) {
    var endpoint =
        settings
            .url("ddbkit.endpoint")
            .orElseThrow(
                () ->
                    new EngineException(
                        NAME,
                        "no URL is said",
                        "say one: -Dddbkit.endpoint=http://localhost:8000"));
    refuseAws(endpoint);
    return Connection.to(
        endpoint,
        Region.of(settings.text("ddbkit.region").orElse(Region.US_EAST_1.id())),
        settings.text("ddbkit.endpoint.access-key").orElse("ddbkit"),
        settings.text("ddbkit.endpoint.secret-key").orElse("local"));
  }

  /** Here no allow-list of accounts would be asked. */
  private static void refuseAws(URI endpoint) {
    if (endpoint.getHost().endsWith(".amazonaws.com")
        || endpoint.getHost().endsWith(".amazonaws.com.cn")
        || endpoint.getHost().endsWith(".api.aws")) {
      throw new EngineException(
          NAME,
          endpoint + " is AWS",
          "for real AWS take the engine that asks whose account it is: -Dddbkit.engine=aws");
    }
  }

  private static Isolation isolation(EngineSettings settings, Connection connection) {
    var said = settings.text("ddbkit.isolation").orElse("");
    return switch (said) {
      case "names" -> Isolation.NAMES;
      case "" -> new IsolationProbe(connection).find();
      case "credentials" -> {
        if (new IsolationProbe(connection).find() != Isolation.CREDENTIALS) {
          throw new EngineException(
              NAME,
              "%s says credentials, but at %s access keys have no databases of their own"
                  .formatted(settings.origin("ddbkit.isolation"), connection.where()),
              "say names; or start DynamoDB Local without -sharedDb");
        }
        yield Isolation.CREDENTIALS;
      }
      default ->
          throw new IllegalArgumentException(
              "%s is '%s', which is neither credentials nor names"
                  .formatted(settings.origin("ddbkit.isolation"), said));
    };
  }
}
