package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;
import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The small data plane: what was put is still there. */
class ItemsTest {
  private static final String TABLE = "orders";

  private final Account account =
      new Account(PUNCTUAL.with(Delays.EXPIRY, Span.always(Duration.ofHours(1))));

  @BeforeEach
  void makeTheTable() {
    account.made(
        Account.table(TABLE)
            .attributeDefinitions(
                Account.definition("id"),
                Account.definition("mail"),
                Account.definition("at").toBuilder().attributeType("N").build())
            .keySchema(
                Account.table(TABLE).build().keySchema().get(0), Account.key("at", KeyType.RANGE))
            .billingMode("PAY_PER_REQUEST")
            .streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
            .globalSecondaryIndexes(
                GlobalSecondaryIndex.builder()
                    .indexName("by-mail")
                    .keySchema(Account.key("mail", KeyType.HASH))
                    .projection(p -> p.projectionType("KEYS_ONLY"))
                    .build())
            .build());
  }

  @AfterEach
  void close() {
    account.close();
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue n(long number) {
    return AttributeValue.fromN("" + number);
  }

  private static Map<String, AttributeValue> key(String id, long at) {
    return Map.of("id", s(id), "at", n(at));
  }

  private Map<String, AttributeValue> put(String id, long at, String mail) {
    var item = Map.of("id", s(id), "at", n(at), "mail", s(mail));
    account.client.putItem(r -> r.tableName(TABLE).item(item));
    return item;
  }

  private Map<String, AttributeValue> get(String id, long at) {
    return account.client.getItem(r -> r.tableName(TABLE).key(key(id, at))).item();
  }

  @Test
  void anItemIsPutReadAndDeleted() {
    var item = put("a", 1, "m");

    assertThat(get("a", 1)).isEqualTo(item);
    account.client.deleteItem(r -> r.tableName(TABLE).key(key("a", 1)));
    assertThat(get("a", 1)).isEmpty();
  }

  @Test
  void anItemIsUpdated() {
    put("a", 1, "m");
    var updated =
        account.client.updateItem(
            r ->
                r.tableName(TABLE)
                    .key(key("a", 1))
                    .updateExpression(
                        "SET #t = if_not_exists(#t, :zero) + :two, tags = :tags REMOVE mail ADD"
                            + " hits :two")
                    .expressionAttributeNames(Map.of("#t", "total"))
                    .expressionAttributeValues(
                        Map.of(
                            ":zero",
                            n(0),
                            ":two",
                            n(2),
                            ":tags",
                            AttributeValue.fromSs(List.of("x"))))
                    .returnValues(ReturnValue.ALL_NEW));

    assertThat(updated.attributes())
        .isEqualTo(
            Map.of(
                "id",
                s("a"),
                "at",
                n(1),
                "total",
                n(2),
                "hits",
                n(2),
                "tags",
                AttributeValue.fromSs(List.of("x"))))
        .isEqualTo(get("a", 1));
  }

  @Test
  void aConditionIsHeeded() {
    put("a", 1, "m");

    assertThatExceptionOfType(ConditionalCheckFailedException.class)
        .isThrownBy(
            () ->
                account.client.putItem(
                    r ->
                        r.tableName(TABLE)
                            .item(key("a", 1))
                            .conditionExpression("attribute_not_exists(id)")));
    account.client.deleteItem(
        r ->
            r.tableName(TABLE)
                .key(key("a", 1))
                .conditionExpression(
                    "begins_with(mail, :m) AND NOT (mail IN (:x, :y)) OR size(id) > :n")
                .expressionAttributeValues(
                    Map.of(":m", s("m"), ":x", s("x"), ":y", s("y"), ":n", n(5))));
    assertThat(get("a", 1)).isEmpty();
  }

  @Test
  void aQueryReadsOnePartitionInOrder() {
    List.of(3L, 1L, 2L, 10L).forEach(at -> put("a", at, "m"));
    put("b", 1, "m");

    var found =
        account.client.query(
            r ->
                r.tableName(TABLE)
                    .keyConditionExpression("id = :id AND #at BETWEEN :low AND :high")
                    .expressionAttributeNames(Map.of("#at", "at"))
                    .expressionAttributeValues(Map.of(":id", s("a"), ":low", n(2), ":high", n(10)))
                    .scanIndexForward(false));

    assertThat(found.items())
        .extracting(item -> item.get("at").n())
        .containsExactly("10", "3", "2");
  }

  @Test
  void anIndexHoldsWhatItProjects() {
    account.client.putItem(
        r ->
            r.tableName(TABLE)
                .item(Map.of("id", s("a"), "at", n(1), "mail", s("m"), "note", s("long"))));
    account.client.putItem(r -> r.tableName(TABLE).item(key("b", 1)));

    assertThat(account.client.scan(r -> r.tableName(TABLE).indexName("by-mail")).items())
        .containsExactly(Map.of("id", s("a"), "at", n(1), "mail", s("m")));
    assertRefused(
        () -> account.client.scan(r -> r.tableName(TABLE).indexName("by-name")),
        "ValidationException",
        "The table does not have the specified index: by-name");
  }

  @Test
  void aScanComesInPagesAndCounts() {
    IntStream.range(0, 25).forEach(i -> put("a" + i % 3, i, "m"));

    var pages = account.client.scanPaginator(r -> r.tableName(TABLE).limit(10));
    assertThat(pages.stream().map(page -> page.count())).containsExactly(10, 10, 5);
    assertThat(pages.items().stream().distinct()).hasSize(25);
    assertThat(account.client.scan(r -> r.tableName(TABLE).select(Select.COUNT)).count())
        .isEqualTo(25);
  }

  @Test
  void batchesAreWrittenAndRead() {
    var writes =
        IntStream.range(0, 25)
            .mapToObj(i -> WriteRequest.builder().putRequest(p -> p.item(key("a", i))).build())
            .toList();
    account.client.batchWriteItem(r -> r.requestItems(Map.of(TABLE, writes)));

    assertThat(
            account
                .client
                .batchGetItem(
                    r ->
                        r.requestItems(
                            Map.of(
                                TABLE,
                                KeysAndAttributes.builder()
                                    .keys(List.of(key("a", 1), key("a", 24), key("a", 99)))
                                    .build())))
                .responses()
                .get(TABLE))
        .containsExactly(key("a", 1), key("a", 24));
  }

  @Test
  void aTransactionDoesAllOrNothing() {
    put("a", 1, "m");
    var put = TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(key("b", 1))).build();
    var check =
        TransactWriteItem.builder()
            .conditionCheck(
                c ->
                    c.tableName(TABLE)
                        .key(key("a", 1))
                        .conditionExpression("attribute_not_exists(id)"))
            .build();

    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> account.client.transactWriteItems(r -> r.transactItems(put, check)))
        .satisfies(
            e ->
                assertThat(e.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("None", "ConditionalCheckFailed"));
    assertThat(get("b", 1)).isEmpty();
    account.client.transactWriteItems(r -> r.transactItems(put));
    assertThat(get("b", 1)).isNotEmpty();
  }

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

  @Test
  void aKeyIsJudged() {
    assertRefused(
        () -> account.client.getItem(r -> r.tableName(TABLE).key(Map.of("id", s("a")))),
        "ValidationException",
        "The provided key element does not match the schema");
    assertRefused(
        () -> account.client.putItem(r -> r.tableName(TABLE).item(Map.of("id", s("a")))),
        "ValidationException",
        "One or more parameter values were invalid: Missing the key at in the item");
    assertRefused(
        () -> account.client.putItem(r -> r.tableName(TABLE).item(Map.of("id", n(1), "at", n(1)))),
        "ValidationException",
        "One or more parameter values were invalid: Type mismatch for key id expected: S actual:"
            + " N");
  }
}
