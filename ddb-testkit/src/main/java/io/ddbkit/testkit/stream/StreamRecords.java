package io.ddbkit.testkit.stream;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Records of a stream, in the order in which they arrived, duplicates included. */
@FunctionalInterface
public interface StreamRecords {

  /** All records up to now; those that arrived since the last call are at the end. */
  List<CapturedRecord> poll();

  /** Records that somebody received, such as a consumer under test. */
  static StreamRecords received(Collection<Record> records) {
    requireNonNull(records, "records");
    return new ReceivedRecords(records);
  }
}
