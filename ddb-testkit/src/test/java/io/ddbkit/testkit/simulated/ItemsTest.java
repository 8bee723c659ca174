package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The small data plane: what was put is still there. */
class ItemsTest extends ItemTable {
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
