package io.ddbkit.testkit.simulated;

import static io.ddbkit.testkit.simulated.Account.PUNCTUAL;

import io.ddbkit.testkit.simulated.setting.Delays;
import io.ddbkit.testkit.simulated.setting.Span;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A table with a sort key, a stream and an index, for tests of items. */
abstract class ItemTable {
  static final String TABLE = "orders";

  final Account account =
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

  static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }

  static AttributeValue n(long number) {
    return AttributeValue.fromN("" + number);
  }

  static Map<String, AttributeValue> key(String id, long at) {
    return Map.of("id", s(id), "at", n(at));
  }

  Map<String, AttributeValue> put(String id, long at, String mail) {
    var item = Map.of("id", s(id), "at", n(at), "mail", s(mail));
    account.client.putItem(r -> r.tableName(TABLE).item(item));
    return item;
  }

  Map<String, AttributeValue> get(String id, long at) {
    return account.client.getItem(r -> r.tableName(TABLE).key(key(id, at))).item();
  }
}
