package io.ddbkit.benchmark;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the programs that are started for a measurement have in common. */
final class ColdProgram {
  /** What it prints when its work is done. */
  static final String DONE = "done";

  static final String ACCESS_KEY = "cold";

  private ColdProgram() {}

  static DynamoDbClient client(String endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(endpoint))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  /** With two indexes and a stream. */
  static TableSpec orders() {
    return TableSpec.named("orders")
        .partitionKey("customerId", STRING)
        .sortKey("placedAt", NUMBER)
        .globalIndex("by-state", index -> index.partitionKey("orderState", STRING))
        .globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
        .with(Streams.on());
  }

  /** Says that the work is done, and lives on until its input ends: so its CPU time can be read. */
  static void end() throws IOException {
    System.out.println(DONE);
    System.out.flush();
    while (System.in.read() >= 0) {
      // nobody writes anything
    }
    System.exit(0);
  }
}
