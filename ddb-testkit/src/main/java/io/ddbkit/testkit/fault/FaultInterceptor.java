package io.ddbkit.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Lets calls meet faults: both hooks are called anew at each attempt. */
final class FaultInterceptor implements ExecutionInterceptor {
  private static final ExecutionAttribute<Boolean> LOSES_RESPONSE =
      new ExecutionAttribute<>("io.ddbkit.testkit.fault.LosesResponse");

  private final Faults faults;

  FaultInterceptor(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes attributes) {
    var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    var fault = faults.next(operation);
    boolean loses = fault.filter(f -> f.kind() == Fault.Kind.LOST_RESPONSE).isPresent();
    attributes.putAttribute(LOSES_RESPONSE, loses);
    if (fault.isPresent() && !loses) {
      var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
      throw Refusal.of(fault.get().kind()).exception(service, operation);
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes attributes) {
    if (attributes.getAttribute(LOSES_RESPONSE)) {
      call.responseBody().ifPresent(FaultInterceptor::abandon);
      throw SdkClientException.create(
          "Unable to execute HTTP request: Read timed out" + Refusal.MARK,
          new SocketTimeoutException("Read timed out"));
    }
  }

  /** The connection goes back to its pool. */
  private static void abandon(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
