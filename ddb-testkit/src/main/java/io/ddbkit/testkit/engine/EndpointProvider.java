package io.ddbkit.testkit.engine;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.internal.probe.EndpointProbe;
import io.ddbkit.testkit.internal.probe.Readiness;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.regions.Region;

/**
 * Uses a DynamoDB that runs at a URL, such as DynamoDB Local in a container beside the build. It is
 * not stopped at the end.
 *
 * <ul>
 *   <li>{@code ddbkit.endpoint}: the URL; there is no default
 *   <li>{@code ddbkit.region}: by default us-east-1
 *   <li>{@code ddbkit.endpoint.access-key}, {@code ddbkit.endpoint.secret-key}: by default {@code
 *       ddbkit} and {@code local}
 *   <li>{@code ddbkit.isolation}: {@code credentials} or {@code names}; by default found out. In
 *       any case tables are made and dropped, to see what the endpoint cannot hold
 *   <li>{@code ddbkit.endpoint.deadline}: how long it may take until it answers; by default PT10S
 *   <li>{@code ddbkit.sweep}: how old left-overs are that are dropped at the start, such as PT24H;
 *       by default nothing is deleted
 * </ul>
 */
public final class EndpointProvider implements EngineProvider {
  public static final String NAME = "endpoint";
  private static final String ISOLATION = "ddbkit.isolation";
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
    var deadline = settings.duration("ddbkit.endpoint.deadline").orElse(DEADLINE);
    new Readiness(NAME, connection).await(deadline);
    var found =
        probed(
            settings,
            new EndpointProbe(connection, deadline, LeaveOut.settings(settings).keySet()));
    var engine =
        ConnectedEngine.builder(NAME, connection, found.isolation())
            .unsupportedSettings(found.unsupportedSettings())
            .settings(settings)
            .build();
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
                        NAME, "no URL is set", "set one: -Dddbkit.endpoint=http://localhost:8000"));
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
          "for AWS use the engine that checks the account: -Dddbkit.engine=aws");
    }
  }

  private static EndpointProbe.Found probed(EngineSettings settings, EndpointProbe probe) {
    var said = settings.text(ISOLATION).orElse("");
    return switch (said) {
      case "" -> probe.withOtherKeys();
      case "names" -> probe.withTheKeyThatWasSaid();
      case "credentials" -> requireCredentials(probe.withOtherKeys(), settings.origin(ISOLATION));
      default ->
          throw new IllegalArgumentException(
              "%s is '%s', which is neither credentials nor names"
                  .formatted(settings.origin(ISOLATION), Printable.value(said)));
    };
  }

  /** A space drops all that it finds under its key: in a shared database, that is everybody's. */
  private static EndpointProbe.Found requireCredentials(EndpointProbe.Found found, String origin) {
    if (found.isolation() != Isolation.CREDENTIALS) {
      throw new EngineException(
          NAME,
          origin + " is credentials, but all access keys share one database there",
          "set it to names, or start DynamoDB Local without -sharedDb");
    }
    return found;
  }
}
