package io.ddbkit.testkit.faulted;

import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The connection is closed before a call has reached DynamoDB, which knows nothing of it. */
final class ClosedConnection implements Harm, ExecutionInterceptor {
  private final Position at;
  private final int times;
  private final AtomicInteger seen = new AtomicInteger();

  ClosedConnection(Position at, int times) {
    this.at = at;
    this.times = times;
  }

  @Override
  public DynamoDbClientBuilder into(DynamoDbClientBuilder builder) {
    return Clients.with(builder, this);
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes told) {
    if (at.operation().equals(told.getAttribute(SdkExecutionAttribute.OPERATION_NAME))) {
      int number = seen.incrementAndGet();
      if (number >= at.nth() && number < at.nth() + times) {
        throw SdkClientException.create(
            "Unable to execute HTTP request: Connection reset",
            new SocketException("Connection reset"));
      }
    }
  }

  @Override
  public boolean happened() {
    return seen.get() >= at.nth();
  }
}
