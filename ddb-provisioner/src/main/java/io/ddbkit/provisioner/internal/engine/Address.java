package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.ServiceClients;
import io.ddbkit.spec.text.Printable;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.regions.Region;

/**
 * Where the calls of a client go.
 *
 * @param endpoint the endpoint that the caller named; empty: AWS's own, or the client does not tell
 * @param region the region; empty: the client does not tell
 */
public record Address(Optional<URI> endpoint, Optional<String> region) {
  private static final Address UNKNOWN = new Address(Optional.empty(), Optional.empty());

  /** The address of a client, as far as it tells. A proxy of one may know nothing of it. */
  public static Address of(Object client) {
    try {
      if (client instanceof SdkClient sdk) {
        var told = sdk.serviceClientConfiguration();
        var region =
            told instanceof AwsServiceClientConfiguration aws
                ? Optional.ofNullable(aws.region()).map(Region::id)
                : Optional.<String>empty();
        return new Address(told.endpointOverride(), region);
      }
    } catch (RuntimeException notTold) {
      return UNKNOWN;
    }
    return UNKNOWN;
  }

  /** The address of the client of a call. */
  static Address of(ServiceClients clients, String action) {
    var service = action.substring(0, Math.max(0, action.indexOf(':')));
    return clients.byType().values().stream()
        .filter(SdkClient.class::isInstance)
        .map(SdkClient.class::cast)
        .filter(client -> client.serviceName().equals(service))
        .findFirst()
        .map(Address::of)
        .orElse(UNKNOWN);
  }

  /** Where a call went, as a sentence goes on after its name; empty where nothing is known. */
  String words() {
    var at = endpoint.map(url -> " at " + Printable.value(url)).orElse("");
    return at + region.map(id -> at.isEmpty() ? " in " + id : " (" + id + ")").orElse("");
  }
}
