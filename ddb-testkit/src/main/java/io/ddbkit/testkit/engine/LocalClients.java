package io.ddbkit.testkit.engine;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Clients that take nothing from the machine they run on: no profile, no credentials, no proxy, no
 * FIPS or dual-stack switch.
 */
final class LocalClients {
  /** Nothing throttles here; a few repeats get over DynamoDB Local's own hiccups. */
  private static final int ATTEMPTS = 4;

  private LocalClients() {}

  static DynamoDbClient create(URI endpoint, String accessKey) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local")))
        .fipsEnabled(false)
        .dualstackEnabled(false)
        .httpClientBuilder(UrlConnectionHttpClient.builder().proxyConfiguration(noProxy()))
        .overrideConfiguration(
            o ->
                o.defaultProfileFile(ProfileFile.aggregator().build())
                    .retryStrategy(r -> r.maxAttempts(ATTEMPTS)))
        .build();
  }

  private static ProxyConfiguration noProxy() {
    return ProxyConfiguration.builder()
        .useSystemPropertyValues(false)
        .useEnvironmentVariablesValues(false)
        .build();
  }
}
