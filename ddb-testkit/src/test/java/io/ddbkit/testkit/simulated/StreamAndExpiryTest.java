package io.ddbkit.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;

/** What a stream tells of items, and how they expire. */
class StreamAndExpiryTest extends ItemTable {
  private List<Record> records() {
    var streams = account.space.streamsClient();
    var arn = streams.listStreams(r -> r.tableName(TABLE)).streams().get(0).streamArn();
    assertThat(arn).isEqualTo(account.describe(TABLE).latestStreamArn());
    var shard = streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().get(0);
    var iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    var all = new ArrayList<Record>();
    var page = streams.getRecords(r -> r.shardIterator(iterator).limit(2));
    while (page.hasRecords() && !page.records().isEmpty()) {
      all.addAll(page.records());
      var next = page.nextShardIterator();
      page = streams.getRecords(r -> r.shardIterator(next).limit(2));
    }
    return all;
  }

  @Test
  void aStreamTellsWhatHappened() {
    put("a", 1, "m");
    put("a", 1, "m");
    put("a", 1, "other");
    account.client.deleteItem(r -> r.tableName(TABLE).key(key("a", 1)));

    assertThat(records())
        .extracting(Record::eventNameAsString)
        .containsExactly("INSERT", "MODIFY", "REMOVE");
    assertThat(records().get(1).dynamodb().oldImage()).containsEntry("mail", s("m"));
    assertThat(records().get(1).dynamodb().newImage()).containsEntry("mail", s("other"));
  }

  /**
   * What has expired is deleted some time later, by the service.
   *
   * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time
   *     to live</a>
   */
  @Test
  void anItemExpires() {
    account.client.updateTimeToLive(
        r ->
            r.tableName(TABLE).timeToLiveSpecification(s -> s.enabled(true).attributeName("ends")));
    var ends = account.now().plusSeconds(600).getEpochSecond();
    account.client.putItem(
        r -> r.tableName(TABLE).item(Map.of("id", s("a"), "at", n(1), "ends", n(ends))));
    account.pass("PT11M");
    assertThat(get("a", 1)).isNotEmpty();

    account.pass("PT1H");
    assertThat(get("a", 1)).isEmpty();
    var last = records().get(records().size() - 1);
    assertThat(last.eventNameAsString()).isEqualTo("REMOVE");
    assertThat(last.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
  }

  @Test
  void aSpaceIsCleared() {
    put("a", 1, "m");
    account.space.clear();

    assertThat(account.client.scan(r -> r.tableName(TABLE)).count()).isZero();
    assertThat(records()).hasSize(2);
  }
}
