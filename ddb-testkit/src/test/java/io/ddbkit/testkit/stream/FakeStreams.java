package io.ddbkit.testkit.stream;

import io.ddbkit.testkit.item.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A stream whose shards end and have children, which DynamoDB Local's do after hours. A page of
 * DescribeStream tells one shard, the newest first; a page of GetRecords two records.
 */
final class FakeStreams implements DynamoDbStreamsClient {
  private static final int PAGE = 2;

  private final Map<String, FakeShard> shards = new LinkedHashMap<>();
  private int numbers;
  private int iterators;
  private int expired = -1;

  private static final class FakeShard {
    private final Optional<String> parent;
    private final List<Record> records = new ArrayList<>();
    private boolean closed;

    FakeShard(Optional<String> parent) {
      this.parent = parent;
    }
  }

  void open(String shard, String... parent) {
    shards.put(shard, new FakeShard(List.of(parent).stream().findFirst()));
  }

  void close(String shard) {
    shards.get(shard).closed = true;
  }

  void add(String shard, String id, int version) {
    var number = String.valueOf(++numbers);
    shards
        .get(shard)
        .records
        .add(
            Record.builder()
                .eventID("event-" + number)
                .eventName(version == 1 ? OperationType.INSERT : OperationType.MODIFY)
                .dynamodb(
                    r ->
                        r.sequenceNumber(number)
                            .keys(Item.of("id", id).attributes())
                            .newImage(Item.of("id", id).and("version", version).attributes()))
                .build());
  }

  /** Iterators that were given out up to now are of no use any more. */
  void expireIterators() {
    expired = iterators;
  }

  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    var names = new ArrayList<>(shards.keySet());
    Collections.reverse(names);
    int at = names.indexOf(request.exclusiveStartShardId()) + 1;
    var name = names.get(at);
    var shard = shards.get(name);
    return DescribeStreamResponse.builder()
        .streamDescription(
            d ->
                d.shards(
                        Shard.builder()
                            .shardId(name)
                            .parentShardId(shard.parent.orElse(null))
                            .build())
                    .lastEvaluatedShardId(at + 1 < names.size() ? name : null))
        .build();
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    var records = shards.get(request.shardId()).records;
    int position =
        switch (request.shardIteratorType()) {
          case TRIM_HORIZON -> 0;
          case LATEST -> records.size();
          case AFTER_SEQUENCE_NUMBER -> after(records, request.sequenceNumber());
          default -> throw new IllegalArgumentException(request.toString());
        };
    return GetShardIteratorResponse.builder()
        .shardIterator(iterator(request.shardId(), position))
        .build();
  }

  private static int after(List<Record> records, String number) {
    return 1 + records.stream().map(r -> r.dynamodb().sequenceNumber()).toList().indexOf(number);
  }

  private String iterator(String shard, int position) {
    return shard + "@" + position + "@" + ++iterators;
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    var iterator = List.of(request.shardIterator().split("@", -1));
    if (Integer.parseInt(iterator.get(2)) <= expired) {
      throw ExpiredIteratorException.builder().message("expired").build();
    }
    var shard = shards.get(iterator.get(0));
    int from = Integer.parseInt(iterator.get(1));
    int to = Math.min(from + PAGE, shard.records.size());
    boolean ended = shard.closed && to == shard.records.size();
    return GetRecordsResponse.builder()
        .records(shard.records.subList(from, to))
        .nextShardIterator(ended ? null : iterator(iterator.get(0), to))
        .build();
  }

  @Override
  public String serviceName() {
    return "dynamodb";
  }

  @Override
  public void close() {}
}
