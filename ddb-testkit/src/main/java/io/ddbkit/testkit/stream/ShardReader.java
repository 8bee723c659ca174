package io.ddbkit.testkit.stream;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard, from its start or from now, to where it has got. */
final class ShardReader {
  private final DynamoDbStreamsClient client;
  private final String stream;
  private final Shard shard;

  /** Null when the shard has been read to its end. */
  private @Nullable String iterator;

  private @Nullable String last;

  ShardReader(
      DynamoDbStreamsClient client, String stream, Shard shard, ShardIteratorType beginning) {
    this.client = client;
    this.stream = stream;
    this.shard = shard;
    this.iterator = iterator(request -> request.shardIteratorType(beginning));
  }

  Optional<String> parent() {
    return Optional.ofNullable(shard.parentShardId());
  }

  /** Whether the shard is closed and nothing of it is left to be read. */
  boolean isAtEnd() {
    return iterator == null;
  }

  /** Hands over what has arrived. */
  void read(Consumer<Record> records) {
    List<Record> page;
    do {
      page = page();
      page.forEach(records);
      if (!page.isEmpty()) {
        last = page.get(page.size() - 1).dynamodb().sequenceNumber();
      }
    } while (!page.isEmpty() && !isAtEnd());
  }

  private List<Record> page() {
    var from = iterator;
    try {
      var answer = client.getRecords(r -> r.shardIterator(from));
      iterator = answer.nextShardIterator();
      return answer.records();
    } catch (ExpiredIteratorException e) {
      if (last == null) {
        throw e;
      }
      iterator = iterator(this::afterLast);
      return page();
    }
  }

  private void afterLast(GetShardIteratorRequest.Builder request) {
    request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(last);
  }

  private String iterator(Consumer<GetShardIteratorRequest.Builder> from) {
    return client
        .getShardIterator(r -> r.streamArn(stream).shardId(shard.shardId()).applyMutation(from))
        .shardIterator();
  }
}
