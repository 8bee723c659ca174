package io.ddbkit.testkit.engine;

import static io.ddbkit.testkit.engine.Tables.item;
import static io.ddbkit.testkit.engine.Tables.put;
import static io.ddbkit.testkit.engine.Tables.s;
import static io.ddbkit.testkit.engine.Tables.secondsFromNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What must keep working whatever is left out of DynamoDB Local's dependencies. */
@SuppressWarnings("unchecked") // the SDK has varargs of consumers
@Timeout(120)
class EmbeddedFeaturesTest {
  private static EmbeddedEngine engine;
  private String accessKey;
  private DynamoDbClient client;

  @BeforeAll
  static void start() {
    engine = EmbeddedEngine.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @BeforeEach
  void ownDatabase(TestInfo test) {
    accessKey = test.getTestMethod().orElseThrow().getName();
    client = engine.client(accessKey);
    Tables.createIndexed(client, "orders");
  }

  @Test
  void indexesAnswer() {
    put(client, "orders", item("a", "1"));
    put(client, "orders", item("a", "2"));

    assertThat(query("byMail", "mail = :v", "m@x")).isEqualTo(2);
    assertThat(query("byDate", "pk = :v", "a")).isEqualTo(2);
    assertThat(query(null, "pk = :v", "a")).isEqualTo(2);
  }

  private int query(String index, String condition, String value) {
    return client
        .query(
            q ->
                q.tableName("orders")
                    .indexName(index)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(Map.of(":v", s(value))))
        .count();
  }

  @Test
  void anIndexCanBeAddedLater() throws Exception {
    Tables.addIndex(client, "orders", "city");
    Tables.await(Duration.ofSeconds(20), () -> Tables.indexActive(client, "orders", "city"));
  }

  @Test
  void anExpiredItemVanishesAndALaterOneStays() throws Exception {
    Tables.expireBy(client, "orders", "expires");
    putExpiring("1", -60);
    putExpiring("2", 3600);
    Tables.await(Duration.ofSeconds(20), () -> query(null, "pk = :v", "a") == 1);
  }

  private void putExpiring(String sk, long seconds) {
    Map<String, AttributeValue> item = new HashMap<>(item("a", sk));
    item.put("expires", secondsFromNow(seconds));
    put(client, "orders", item);
  }

  @Test
  void partiQl() {
    sql("INSERT INTO orders VALUE {'pk': ?, 'sk': '1', 'n': 1, 'm': {'a': [1, 'x']}}", s("a"));
    sql("UPDATE orders SET n = n + 1 SET t = <<'q'>> WHERE pk = 'a' AND sk = '1'");

    assertThat(sql("SELECT n, m.a[1] FROM orders WHERE pk IN ['a', 'b'] AND n BETWEEN 1 AND 3"))
        .singleElement()
        .satisfies(i -> assertThat(i.get("n").n()).isEqualTo("2"));
    assertThat(sql("SELECT * FROM orders.byMail WHERE mail = 'nobody' AND begins_with(sk, 'x')"))
        .isEmpty();
    client.executeTransaction(
        t -> t.transactStatements(x -> x.statement("DELETE FROM orders WHERE pk='a' AND sk='1'")));
    assertThat(sql("SELECT * FROM orders WHERE attribute_type(pk, 'S') OR size(pk) > 1")).isEmpty();
    assertThat(
            client
                .batchExecuteStatement(
                    b ->
                        b.statements(
                            x -> x.statement("SELECT * FROM orders WHERE pk='a' AND sk='1'")))
                .responses())
        .hasSize(1);
    assertThatThrownBy(() -> sql("SELEKT * FROM orders")).hasMessageContaining("Status Code: 400");
  }

  private List<Map<String, AttributeValue>> sql(String statement, AttributeValue... parameters) {
    return client
        .executeStatement(
            e ->
                e.statement(statement)
                    .parameters(parameters.length == 0 ? null : List.of(parameters)))
        .items();
  }

  @Test
  void transactions() {
    TransactWriteItem onlyOnce =
        TransactWriteItem.builder()
            .put(
                p ->
                    p.tableName("orders")
                        .item(item("t", "1"))
                        .conditionExpression("attribute_not_exists(pk)"))
            .build();
    client.transactWriteItems(t -> t.transactItems(onlyOnce));
    assertThat(
            client
                .transactGetItems(
                    t ->
                        t.transactItems(
                            x ->
                                x.get(
                                    g ->
                                        g.tableName("orders")
                                            .key(Map.of("pk", s("t"), "sk", s("1"))))))
                .responses())
        .singleElement()
        .satisfies(r -> assertThat(r.item()).isEqualTo(item("t", "1")));
    assertThatThrownBy(() -> client.transactWriteItems(t -> t.transactItems(onlyOnce)))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            e -> assertThat(e.cancellationReasons()).hasSize(1));
  }

  @Test
  void streams() {
    put(client, "orders", item("a", "1"));
    client.deleteItem(d -> d.tableName("orders").key(Map.of("pk", s("a"), "sk", s("1"))));
    try (DynamoDbStreamsClient streams = streamsClient()) {
      assertThat(records(streams).stream().map(Record::eventName))
          .containsExactly(OperationType.INSERT, OperationType.REMOVE);
    }
  }

  private DynamoDbStreamsClient streamsClient() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(engine.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static List<Record> records(DynamoDbStreamsClient streams) {
    String arn = streams.listStreams(l -> l.tableName("orders")).streams().get(0).streamArn();
    String shard =
        streams.describeStream(d -> d.streamArn(arn)).streamDescription().shards().get(0).shardId();
    String iterator =
        streams
            .getShardIterator(
                g ->
                    g.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return streams.getRecords(g -> g.shardIterator(iterator)).records();
  }

  @Test
  void everyAttributeTypeComesBackAsItWent() {
    Map<String, AttributeValue> item = new HashMap<>(item("a", "1"));
    item.put("bin", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 7})));
    item.put("bins", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x"))));
    item.put("num", AttributeValue.fromN("12345678901234567890.123456789"));
    item.put("nums", AttributeValue.fromNs(List.of("1")));
    item.put("strings", AttributeValue.fromSs(List.of("é☃")));
    item.put("yes", AttributeValue.fromBool(true));
    item.put("none", AttributeValue.fromNul(true));
    item.put("map", AttributeValue.fromM(Map.of("l", AttributeValue.fromL(List.of(s(""))))));
    put(client, "orders", item);
    assertThat(client.scan(x -> x.tableName("orders")).items()).containsExactly(item);
  }

  @Test
  void aBatchOfNineMegabytesPasses() {
    List<WriteRequest> writes =
        IntStream.range(0, 25)
            .mapToObj(i -> Map.of("pk", s("b"), "sk", s("" + i), "x", s("x".repeat(380_000))))
            .map(i -> WriteRequest.builder().putRequest(p -> p.item(i)).build())
            .toList();
    client.batchWriteItem(b -> b.requestItems(Map.of("orders", writes)));
    assertThat(client.scanPaginator(x -> x.tableName("orders")).items().stream()).hasSize(25);
  }
}
