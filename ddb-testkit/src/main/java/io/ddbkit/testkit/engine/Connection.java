package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/**
 * How to reach a DynamoDB.
 *
 * @param endpoint the URL; empty: the one that AWS has for the region
 * @param region the region, which some engines take for a part of the database's name
 * @param credentials who calls
 */
@CheckReturnValue
public record Connection(
    Optional<URI> endpoint, Region region, AwsCredentialsProvider credentials) {
  public Connection {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(region, "region");
    requireNonNull(credentials, "credentials");
  }

  /** A connection to this URL with fixed credentials. */
  public static Connection to(URI endpoint, Region region, String accessKey, String secretKey) {
    requireNonNull(endpoint, "endpoint");
    requireNonNull(region, "region");
    requireNonNull(accessKey, "accessKey");
    requireNonNull(secretKey, "secretKey");
    return new Connection(
        Optional.of(endpoint),
        region,
        StaticCredentialsProvider.create(keys(accessKey, secretKey)));
  }

  /** The same with another access key, for engines to which it is the name of a database. */
  public Connection withAccessKey(String accessKey) {
    requireNonNull(accessKey, "accessKey");
    var secretKey = credentials.resolveCredentials().secretAccessKey();
    return new Connection(
        endpoint, region, StaticCredentialsProvider.create(keys(accessKey, secretKey)));
  }

  /**
   * Sets region, credentials and, if there is one, the endpoint. With an endpoint, settings of FIPS
   * and dual-stack endpoints in the environment are ignored.
   *
   * @return the builder that was passed
   */
  public <B extends AwsClientBuilder<B, ?>> B configure(B builder) {
    requireNonNull(builder, "builder");
    builder.region(region).credentialsProvider(credentials);
    endpoint.ifPresent(
        url -> builder.endpointOverride(url).fipsEnabled(false).dualstackEnabled(false));
    return builder;
  }

  /** The URL, or the region, for messages. */
  public String where() {
    return endpoint.map(URI::toString).orElse(region.id());
  }

  private static AwsBasicCredentials keys(String accessKey, String secretKey) {
    return AwsBasicCredentials.create(accessKey, secretKey);
  }
}
