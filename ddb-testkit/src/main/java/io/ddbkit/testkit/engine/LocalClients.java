package io.ddbkit.testkit.engine;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Clients that take nothing from the machine they run on: no credentials, endpoint, region, proxy,
 * FIPS or dual-stack switch, or retry mode. They try three times, which gets over DynamoDB Local's
 * own hiccups and fails soon once the engine is closed.
 */
final class LocalClients {
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
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.standardRetryStrategy()))
        .build();
  }

  private static ProxyConfiguration noProxy() {
    return ProxyConfiguration.builder()
        .useSystemPropertyValues(false)
        .useEnvironmentVariablesValues(false)
        .build();
  }
}
