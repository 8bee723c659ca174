package io.ddbkit.testkit.converging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** What a client sends to change a table, attempts that are repeated included. */
final class Sent implements ExecutionInterceptor {
  private static final Set<String> OF_ITEMS = Set.of("PutItem", "Scan");

  private final List<SdkRequest> writes = new ArrayList<>();

  @Override
  public synchronized void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    var request = context.request();
    var operation = request.getClass().getSimpleName().replace("Request", "");
    boolean isRead = operation.startsWith("Describe") || operation.matches("(Get|List).*");
    if (!isRead && !OF_ITEMS.contains(operation)) {
      writes.add(request);
    }
  }

  /** What was sent since this was asked last. */
  synchronized List<SdkRequest> taken() {
    var taken = List.copyOf(writes);
    writes.clear();
    return taken;
  }
}
