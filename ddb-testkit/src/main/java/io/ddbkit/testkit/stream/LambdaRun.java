package io.ddbkit.testkit.stream;

import static java.util.Objects.requireNonNull;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * How a function got on with the records that it was given.
 *
 * @param invocations the calls of the function, in their order
 * @param discarded the records that were given up when the retries were spent, in their order:
 *     those that Lambda tells its on-failure destination of
 */
public record LambdaRun(List<LambdaInvocation> invocations, List<Record> discarded) {
  public LambdaRun {
    requireNonNull(invocations, "invocations");
    requireNonNull(discarded, "discarded");
    invocations = List.copyOf(invocations);
    discarded = List.copyOf(discarded);
  }

  /** The calls that failed, in whole or in part. */
  public List<LambdaInvocation> failures() {
    return invocations.stream().filter(each -> each.failure().isPresent()).toList();
  }

  /** Such as {@code [1 of 3 done: record 222 failed, 2 of 2 done], discarded: []}. */
  @Override
  public String toString() {
    return invocations + ", discarded: " + discarded.stream().map(CapturedRecord::new).toList();
  }
}
