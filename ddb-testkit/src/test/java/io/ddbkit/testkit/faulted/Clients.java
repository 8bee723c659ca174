package io.ddbkit.testkit.faulted;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Builders of clients, with one thing more. */
final class Clients {
  private Clients() {}

  /** With an interceptor that is the next to what answers. */
  static DynamoDbClientBuilder with(
      DynamoDbClientBuilder builder, ExecutionInterceptor interceptor) {
    return builder.overrideConfiguration(
        builder.overrideConfiguration().toBuilder().addExecutionInterceptor(interceptor).build());
  }
}
