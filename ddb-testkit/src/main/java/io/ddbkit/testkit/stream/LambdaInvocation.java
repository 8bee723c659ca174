package io.ddbkit.testkit.stream;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * One call of a function.
 *
 * @param records the records of its event
 * @param done how many of them are done: those before the first that failed
 * @param failure why not all are done; empty: they are
 */
public record LambdaInvocation(List<Record> records, int done, Optional<String> failure) {
  public LambdaInvocation {
    requireNonNull(records, "records");
    requireNonNull(failure, "failure");
    records = List.copyOf(records);
  }

  /** The records that were not done, which are delivered again. */
  public List<Record> left() {
    return records.subList(done, records.size());
  }

  /** Such as {@code 1 of 3 done: record 222 failed}. */
  @Override
  public String toString() {
    return done + " of " + records.size() + " done" + failure.map(why -> ": " + why).orElse("");
  }
}
