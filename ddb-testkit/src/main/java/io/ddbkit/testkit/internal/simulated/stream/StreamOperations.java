package io.ddbkit.testkit.internal.simulated.stream;

import io.ddbkit.testkit.internal.simulated.service.Operation;
import java.util.List;

/** The operations of DynamoDB Streams. */
public final class StreamOperations {
  private StreamOperations() {}

  public static List<Operation> all() {
    return List.of(
        Operation.of("ListStreams", ListStreams::answer),
        Operation.of("DescribeStream", DescribeStream::answer),
        Operation.of("GetShardIterator", ShardIterators::answer),
        Operation.of("GetRecords", GetRecords::answer));
  }
}
