package io.ddbkit.testkit.stream;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.testkit.junit.TestTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Captures the records of a stream: follows its shards, and those that they split into, each parent
 * to its end before its children, so that the records of one item stand in the order of its
 * changes. Nothing runs in the background: {@link #poll} reads.
 *
 * <p>Not for use by several threads at once. It is to be polled every quarter of an hour at least,
 * since DynamoDB lets iterators expire.
 */
public final class StreamCapture implements StreamRecords {
  private final DynamoDbStreamsClient client;
  private final String stream;
  private final Map<String, ShardReader> readers = new LinkedHashMap<>();
  private final List<CapturedRecord> records = new ArrayList<>();

  private StreamCapture(DynamoDbStreamsClient client, String stream) {
    this.client = client;
    this.stream = stream;
  }

  /** Captures what the stream still holds, which is at most 24 hours of changes, and what comes. */
  public static StreamCapture fromStart(DynamoDbStreamsClient client, String streamArn) {
    requireNonNull(client, "client");
    requireNonNull(streamArn, "streamArn");
    return new StreamCapture(client, streamArn);
  }

  /**
   * Captures what comes from now on. The place is marked before this method returns.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if a call fails
   */
  public static StreamCapture fromNow(DynamoDbStreamsClient client, String streamArn) {
    requireNonNull(client, "client");
    requireNonNull(streamArn, "streamArn");
    var capture = new StreamCapture(client, streamArn);
    capture.discover(ShardIteratorType.LATEST);
    return capture;
  }

  /**
   * Captures the stream of a table of a test, likewise.
   *
   * @throws IllegalStateException if no stream runs
   */
  public static StreamCapture fromStart(DynamoDbStreamsClient client, TestTable table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    return fromStart(client, arn(table.client(), table.name()));
  }

  /**
   * Captures what comes from now on in the stream of a table of a test, likewise.
   *
   * @throws IllegalStateException if no stream runs
   * @throws software.amazon.awssdk.core.exception.SdkException if a call fails
   */
  public static StreamCapture fromNow(DynamoDbStreamsClient client, TestTable table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    return fromNow(client, arn(table.client(), table.name()));
  }

  /**
   * The ARN of a table's stream, to be captured.
   *
   * @throws IllegalStateException if no stream runs
   */
  public static String arn(DynamoDbClient dynamoDb, String table) {
    requireNonNull(dynamoDb, "dynamoDb");
    requireNonNull(table, "table");
    var found = dynamoDb.describeTable(r -> r.tableName(table)).table();
    if (found.streamSpecification() == null) {
      throw new IllegalStateException(
          "%s: the stream of this table is off. Add Streams.on() to its spec."
              .formatted(Printable.value(table)));
    }
    return found.latestStreamArn();
  }

  /**
   * {@inheritDoc}
   *
   * @throws software.amazon.awssdk.core.exception.SdkException if a call fails
   */
  @Override
  public List<CapturedRecord> poll() {
    boolean more = true;
    while (more) {
      discover(ShardIteratorType.TRIM_HORIZON);
      more = false;
      for (var reader : readers.values()) {
        if (!reader.isAtEnd() && parentIsRead(reader)) {
          reader.read(source -> records.add(new CapturedRecord(source)));
          // Its children may be there by now.
          more |= reader.isAtEnd();
        }
      }
    }
    return List.copyOf(records);
  }

  /** Replays what has been captured up to now to a consumer. */
  public StreamReplay replay() {
    return StreamReplay.of(poll()).from(stream);
  }

  /** A parent that is not known is older than the stream's memory, or than the capture. */
  private boolean parentIsRead(ShardReader reader) {
    return reader.parent().map(readers::get).filter(parent -> !parent.isAtEnd()).isEmpty();
  }

  private void discover(ShardIteratorType beginning) {
    @Nullable String after = null;
    do {
      var page = describe(after);
      for (var shard : page.shards()) {
        if (!readers.containsKey(shard.shardId())) {
          readers.put(shard.shardId(), reader(shard, beginning));
        }
      }
      after = page.lastEvaluatedShardId();
    } while (after != null);
  }

  private StreamDescription describe(@Nullable String after) {
    return client
        .describeStream(r -> r.streamArn(stream).exclusiveStartShardId(after))
        .streamDescription();
  }

  private ShardReader reader(Shard shard, ShardIteratorType beginning) {
    return new ShardReader(client, stream, shard, beginning);
  }

  @Override
  public String toString() {
    return "records of " + Printable.value(stream);
  }
}
