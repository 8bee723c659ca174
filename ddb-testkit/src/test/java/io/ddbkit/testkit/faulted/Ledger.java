package io.ddbkit.testkit.faulted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * The calls that reached the engine, from whichever client, and which of them it accepted: it
 * stands behind every fault, so that what was carried out and never answered is in it.
 */
final class Ledger implements ExecutionInterceptor {
  /** What AWS gave to name a state, so that it is another in each run. */
  private static final String REVISION = "ExpectedRevisionId=[^,)]*";

  private final List<Call> calls = new ArrayList<>();

  /**
   * A call.
   *
   * @param at which of its operation it was
   * @param request what was asked for
   * @param accepted whether it was carried out
   */
  record Call(Position at, String request, boolean accepted) {
    boolean isRead() {
      return at.operation().matches("(Describe|Get|List).*");
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes told) {
    var operation = told.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    var request = call.request().toString().replaceAll(REVISION, "");
    add(operation, request, call.httpResponse().isSuccessful());
  }

  private synchronized void add(String operation, String request, boolean accepted) {
    var earlier = calls.stream().filter(each -> each.at().operation().equals(operation)).count();
    calls.add(new Call(new Position(operation, (int) earlier + 1), request, accepted));
  }

  /** Where writes were sent, accepted or not. */
  List<Position> writes() {
    return positions(call -> !call.isRead());
  }

  /** Where reads were. */
  List<Position> reads() {
    return positions(Call::isRead);
  }

  private synchronized List<Position> positions(Predicate<Call> which) {
    return calls.stream().filter(which).map(Call::at).toList();
  }

  /** The writes that were carried out, each with how often. */
  synchronized Map<String, Integer> accepted() {
    var accepted = new HashMap<String, Integer>();
    calls.stream()
        .filter(call -> !call.isRead() && call.accepted())
        .forEach(call -> accepted.merge(call.request(), 1, Integer::sum));
    return accepted;
  }

  /** The same of one operation. */
  Map<String, Integer> accepted(String operation) {
    var of = new HashMap<>(accepted());
    of.keySet().removeIf(request -> !request.startsWith(operation + "Request("));
    return of;
  }

  /** The writes that were carried out otherwise than so often, each in a line. */
  List<String> otherThan(Map<String, Integer> expected) {
    var found = accepted();
    var all = new TreeSet<>(expected.keySet());
    all.addAll(found.keySet());
    return all.stream()
        .filter(request -> times(found, request) != times(expected, request))
        .map(
            request ->
                "%d times, not %d: %s"
                    .formatted(times(found, request), times(expected, request), request))
        .toList();
  }

  private static int times(Map<String, Integer> counts, String request) {
    return counts.getOrDefault(request, 0);
  }
}
