package io.ddbkit.benchmark;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Keeps every attempt of every call of a client, those of the SDK's own retries too. */
final class CallLog implements ExecutionInterceptor {
  private static final ExecutionAttribute<Instant> SENT =
      new ExecutionAttribute<>("io.ddbkit.benchmark.CallLog");

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Scheduler scheduler;

  CallLog(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    attributes.putAttribute(SENT, scheduler.now());
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    calls.add(
        new Call(
            attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
            attributes.getAttribute(SENT),
            scheduler.now(),
            context.httpResponse().isSuccessful()));
  }

  List<Call> of(String operation) {
    return where(call -> call.operation().equals(operation));
  }

  List<Call> where(Predicate<Call> predicate) {
    return calls.stream().filter(predicate).toList();
  }

  int count(Predicate<Call> predicate) {
    return where(predicate).size();
  }

  /** The part of all attempts that was refused, in percent. */
  double percentRefused() {
    return 100.0 * count(call -> !call.isAccepted()) / Math.max(1, calls.size());
  }

  /** Begins anew. */
  void clear() {
    calls.clear();
  }
}
