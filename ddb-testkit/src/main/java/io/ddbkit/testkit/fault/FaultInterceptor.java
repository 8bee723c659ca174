package io.ddbkit.testkit.fault;

import java.util.Optional;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.regions.Region;

/**
 * Lets calls meet faults: the hooks of transmission are called anew at each attempt, those that
 * modify once for all attempts.
 */
final class FaultInterceptor implements ExecutionInterceptor {
  private static final ExecutionAttribute<Optional<Fault>> OF_ANSWER =
      new ExecutionAttribute<>("io.ddbkit.testkit.fault.OfAnswer");

  private static final ExecutionAttribute<Unprocessed> UNPROCESSED =
      new ExecutionAttribute<>("io.ddbkit.testkit.fault.Unprocessed");

  private final Faults faults;

  FaultInterceptor(Faults faults) {
    this.faults = faults;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest call, ExecutionAttributes attributes) {
    var left =
        faults
            .nextOfBatch(call(call.request(), attributes))
            .map(fault -> Unprocessed.of(fault, call.request()));
    left.ifPresent(batch -> attributes.putAttribute(UNPROCESSED, batch));
    return left.map(Unprocessed::request).orElse(call.request());
  }

  @Override
  public SdkResponse modifyResponse(Context.ModifyResponse call, ExecutionAttributes attributes) {
    return attributes
        .getOptionalAttribute(UNPROCESSED)
        .map(left -> left.answer().apply(call.response()))
        .orElse(call.response());
  }

  private static ApiCall call(SdkRequest request, ExecutionAttributes attributes) {
    var region = attributes.getOptionalAttribute(AwsExecutionAttribute.AWS_REGION);
    return new ApiCall(
        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
        request,
        region.map(Region::id));
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes attributes) {
    faults.requireAlive();
    var told = call(call.request(), attributes);
    var fault = faults.next(told);
    var ofAnswer = fault.filter(each -> Arrival.isOf(each.kind()));
    attributes.putAttribute(OF_ANSWER, ofAnswer);
    if (fault.isPresent() && ofAnswer.isEmpty()) {
      var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
      throw ErrorResponses.of(fault.get(), told).exception(service, told.operation());
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes attributes) {
    var fault = attributes.getAttribute(OF_ANSWER);
    if (fault.filter(each -> each.kind() == Fault.Kind.CALLER_KILLED).isPresent()) {
      faults.kill();
    }
    faults.requireAlive();
    fault.ifPresent(each -> Arrival.befall(each, call, attributes));
  }
}
