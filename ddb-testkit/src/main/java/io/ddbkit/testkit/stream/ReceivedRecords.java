package io.ddbkit.testkit.stream;

import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Records that somebody received, and may go on receiving. */
record ReceivedRecords(Collection<Record> records) implements StreamRecords {
  @Override
  public List<CapturedRecord> poll() {
    return records.stream().map(CapturedRecord::new).toList();
  }

  @Override
  public String toString() {
    return "records that were received";
  }
}
