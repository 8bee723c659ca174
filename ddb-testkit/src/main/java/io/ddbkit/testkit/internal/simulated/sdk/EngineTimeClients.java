package io.ddbkit.testkit.internal.simulated.sdk;

import io.ddbkit.testkit.internal.EngineTime;
import io.ddbkit.testkit.internal.simulated.clock.Jitter;
import io.ddbkit.testkit.internal.simulated.clock.VirtualScheduler;
import io.ddbkit.testkit.internal.simulated.wire.Door;
import io.ddbkit.testkit.internal.simulated.wire.MemoryAsyncHttpClient;
import io.ddbkit.testkit.internal.simulated.wire.MemoryHttpClient;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClientBuilder;

/**
 * Builders of clients that go through a door of this JVM. Nothing of the environment counts but
 * what the caller sets.
 *
 * @param credentials who calls, which is which world it is
 */
public record EngineTimeClients(
    Door door,
    VirtualScheduler scheduler,
    Jitter jitter,
    Region region,
    AwsCredentialsProvider credentials) {
  private static final ScheduledExecutorService PLANNED = new OnTheCallersThread();
  private static final int ATTEMPTS = 9;
  private static final Duration BASE = Duration.ofMillis(25);
  private static final Duration THROTTLED = Duration.ofMillis(500);

  public DynamoDbClientBuilder dynamoDb() {
    return configured(DynamoDbClient.builder()).httpClient(new MemoryHttpClient(door));
  }

  public DynamoDbStreamsClientBuilder streams() {
    return configured(DynamoDbStreamsClient.builder()).httpClient(new MemoryHttpClient(door));
  }

  public DynamoDbAsyncClientBuilder async() {
    return configured(DynamoDbAsyncClient.builder())
        .httpClient(new MemoryAsyncHttpClient(door))
        .asyncConfiguration(
            options ->
                options.advancedOption(
                    SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run));
  }

  /** A strategy whose waits are engine time. */
  public RetryStrategy retries(RetryStrategy strategy) {
    return new EngineTimeRetries(strategy, scheduler);
  }

  private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
    return builder
        .addPlugin(new EngineTime(scheduler))
        .region(region)
        .credentialsProvider(credentials)
        .fipsEnabled(false)
        .dualstackEnabled(false)
        .overrideConfiguration(
            override ->
                override.retryStrategy(retries(ofDynamoDb())).scheduledExecutorService(PLANNED));
  }

  /** What DynamoDB's clients do if nothing else is said: eight retries, the first after 25 ms. */
  private RetryStrategy ofDynamoDb() {
    return AwsRetryStrategy.legacyRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .backoffStrategy(new SeededBackoff(jitter, BASE, false))
        .throttlingBackoffStrategy(new SeededBackoff(jitter, THROTTLED, true))
        .build();
  }
}
