package io.ddbkit.testkit.assertion;

import java.net.URI;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where a client's calls are answered, for messages. */
final class ClientEndpoint {
  private ClientEndpoint() {}

  static String of(DynamoDbClient client) {
    try {
      AwsServiceClientConfiguration configuration = client.serviceClientConfiguration();
      return configuration
          .endpointOverride()
          .map(URI::toString)
          .orElseGet(() -> "AWS, region " + configuration.region());
    } catch (UnsupportedOperationException e) {
      return "an endpoint that the client does not report";
    }
  }
}
