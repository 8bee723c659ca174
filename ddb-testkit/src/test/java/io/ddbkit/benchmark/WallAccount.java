package io.ddbkit.benchmark;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.time.Pace;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.internal.simulated.wire.MemoryAsyncHttpClient;
import io.ddbkit.testkit.internal.simulated.wire.MemoryHttpClient;
import io.ddbkit.testkit.internal.simulated.world.World;
import io.ddbkit.testkit.simulated.setting.Delays;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The simulated control plane behind ordinary clients that know nothing of its time: every call is
 * answered at once, so that what a row measures is wall time of the caller alone.
 */
final class WallAccount {
  private final World world =
      new World(VirtualAccount.PUNCTUAL.without(Delays.CALL).without(Delays.CREATE_TABLE), 0);

  SdkHttpClient http() {
    return new MemoryHttpClient(world);
  }

  DynamoDbClient client() {
    return client(http());
  }

  DynamoDbClient client(SdkHttpClient http) {
    return configured(DynamoDbClient.builder()).httpClient(http).build();
  }

  DynamoDbClient slowClient(Duration call) {
    return client(new SlowHttpClient(http(), call));
  }

  DynamoDbAsyncClient slowAsyncClient(Duration call) {
    return configured(DynamoDbAsyncClient.builder())
        .httpClient(new SlowAsyncHttpClient(new MemoryAsyncHttpClient(world), call))
        .build();
  }

  private static <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
    return builder
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("wall", "wall")));
  }

  static TableProvisioner provisioner(DynamoDbClient client) {
    return TableProvisioner.create(client);
  }

  /** Creates the tables, which takes no time. */
  void create(List<TableSpec> specs) {
    try (var client = client()) {
      TableProvisioner.builder().dynamoDb(client).pace(Pace.AT_ONCE).build().createMissing(specs);
    }
  }
}
