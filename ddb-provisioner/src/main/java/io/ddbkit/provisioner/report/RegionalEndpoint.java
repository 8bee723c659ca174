package io.ddbkit.provisioner.report;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/** The public endpoint of DynamoDB in a region, as the SDK knows it. */
final class RegionalEndpoint {
  private static final ServiceMetadata DYNAMODB = ServiceMetadata.of("dynamodb");

  private RegionalEndpoint() {}

  /** Empty: the SDK does not know the region, such as one that an emulator made up. */
  static Optional<URI> of(String region) {
    return Region.regions().stream()
        .filter(known -> known.id().equals(region) && !known.isGlobalRegion())
        .findFirst()
        .map(known -> URI.create("https://" + DYNAMODB.endpointFor(known)));
  }
}
