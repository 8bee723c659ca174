package io.ddbkit.testkit.engine;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TimeToLive;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A process that makes sure of a table when it is told to start, and prints what it did. */
final class Racer {
  static final TableSpec ORDERS =
      TableSpec.named("orders")
          .partitionKey("customer", STRING)
          .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .with(Streams.on(), TimeToLive.on("expiresAt"));

  private Racer() {}

  /** Arguments: the endpoint, and the port on 127.0.0.1 that says when to start. */
  public static void main(String[] arguments) throws IOException {
    try (var client = client(URI.create(arguments[0]))) {
      var provisioner = TableProvisioner.create(client);
      awaitStart(Integer.parseInt(arguments[1]));
      System.out.println(provisioner.createMissing(ORDERS).kind());
    }
  }

  static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("racers", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** Says that it is ready, and waits for the start. */
  private static void awaitStart(int port) throws IOException {
    try (var gate = new Socket(InetAddress.getLoopbackAddress(), port)) {
      if (gate.getInputStream().read() < 0) {
        throw new IOException("the race was called off");
      }
    }
  }
}
