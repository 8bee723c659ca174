package io.ddbkit.testkit.internal.space;

import io.ddbkit.testkit.engine.Connection;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Clients of one connection. Those with an endpoint take nothing from the machine they run on: no
 * credentials, region, proxy, FIPS or dual-stack switch, or retry mode. They try three times, which
 * gets over DynamoDB Local's own hiccups and fails soon once the engine is closed.
 */
public final class Clients {
  private final Connection connection;
  private final ExecutionInterceptor[] interceptors;

  public Clients(Connection connection, ExecutionInterceptor... interceptors) {
    this.connection = connection;
    this.interceptors = interceptors.clone();
  }

  public DynamoDbClient dynamoDb() {
    return configured(DynamoDbClient.builder()).httpClientBuilder(http()).build();
  }

  public DynamoDbStreamsClient streams() {
    return configured(DynamoDbStreamsClient.builder()).httpClientBuilder(http()).build();
  }

  public DynamoDbAsyncClient async() {
    return configured(DynamoDbAsyncClient.builder())
        .httpClient(isLocal() ? JdkAsyncHttpClient.DIRECT : JdkAsyncHttpClient.BY_PROXY)
        .build();
  }

  private <B extends AwsClientBuilder<B, ?>> B configured(B builder) {
    return connection
        .configure(builder)
        .overrideConfiguration(
            override -> {
              for (var interceptor : interceptors) {
                override.addExecutionInterceptor(interceptor);
              }
              if (isLocal()) {
                ThreeTries.set(override);
              }
            });
  }

  private SdkHttpClient.Builder<?> http() {
    var http = UrlConnectionHttpClient.builder();
    return isLocal() ? http.proxyConfiguration(noProxy()) : http;
  }

  private boolean isLocal() {
    return connection.endpoint().isPresent();
  }

  private static ProxyConfiguration noProxy() {
    return ProxyConfiguration.builder()
        .useSystemPropertyValues(false)
        .useEnvironmentVariablesValues(false)
        .build();
  }
}
