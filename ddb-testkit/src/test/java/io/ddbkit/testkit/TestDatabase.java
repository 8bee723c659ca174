package io.ddbkit.testkit;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.testkit.engine.EmbeddedEngine;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A database of its own for each test, in one engine for all. */
public final class TestDatabase {
  private static final EmbeddedEngine ENGINE = shared();
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final String accessKey = "database" + DATABASES.incrementAndGet();

  private static EmbeddedEngine shared() {
    var engine = EmbeddedEngine.start();
    Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
    return engine;
  }

  /** The engine's client of the database. */
  public DynamoDbClient client() {
    return ENGINE.client(accessKey);
  }

  public URI endpoint() {
    return ENGINE.endpoint();
  }

  public TableProvisioner provisioner() {
    return provisioner(client());
  }

  public TableProvisioner provisioner(DynamoDbClient client) {
    return TableProvisioner.builder()
        .dynamoDb(client)
        .pace(Pace.AT_ONCE)
        .leaveOut(Protection.RECOVERY, "not on DynamoDB Local")
        .leaveOut(Encryption.ENCRYPTION, "not on DynamoDB Local")
        .build();
  }

  /** A builder for a client that the test closes. */
  public DynamoDbClientBuilder clientBuilder() {
    return here(DynamoDbClient.builder()).httpClient(UrlConnectionHttpClient.create());
  }

  /** A streams client that the test closes. */
  public DynamoDbStreamsClient streams() {
    return here(DynamoDbStreamsClient.builder())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** The builder, for a client of this database. */
  public <B extends AwsClientBuilder<B, ?>> B here(B builder) {
    return builder
        .endpointOverride(ENGINE.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local")));
  }
}
