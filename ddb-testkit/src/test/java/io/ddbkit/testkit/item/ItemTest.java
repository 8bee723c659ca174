package io.ddbkit.testkit.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemTest {

  @Test
  void takesJavaValues() {
    var item =
        Item.of("text", "a")
            .and("number", 1.50)
            .and("flag", true)
            .and("nothing", null)
            .and("bytes", new byte[] {1, 2})
            .and("list", List.of("x", 1))
            .and("map", Map.of("k", Set.of("b", "a")))
            .and("numbers", Set.of(2, 10L))
            .and("raw", AttributeValue.fromS("as it is"));

    assertThat(item)
        .hasToString(
            "{bytes: base64 AQI=, flag: true, list: [\"x\", 1], map: {k: <\"a\", \"b\">}, nothing:"
                + " null, number: 1.5, numbers: <10, 2>, raw: \"as it is\", text: \"a\"}");
  }

  @Test
  void isEqualWhereDynamoDbHoldsItSo() {
    assertThat(Item.of("n", new BigDecimal("1.500"))).isEqualTo(Item.of("n", 1.5));
    assertThat(Item.of("n", 100)).isEqualTo(Item.of("n", new BigDecimal("1E2")));
    assertThat(Item.of("s", AttributeValue.fromSs(List.of("b", "a"))))
        .isEqualTo(Item.of("s", Set.of("a", "b")));
    assertThat(Item.of("n", 1)).isNotEqualTo(Item.of("n", "1"));
  }

  @Test
  void hasItsParts() {
    var item = Item.of(Map.of("id", "1", "total", 5));

    assertThat(item.has(Item.of("total", 5))).isTrue();
    assertThat(item.has(Item.of("total", 6))).isFalse();
    assertThat(item.has(item.and("more", 1))).isFalse();
    assertThat(item.only(List.of("id"))).isEqualTo(Item.of("id", "1"));
  }

  @Test
  void namesTheValueThatIsNone() {
    assertThatThrownBy(() -> Item.of("at", Thread.State.NEW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "NEW cannot be an attribute: java.lang.Thread$State is not a type of an"
                + " attribute.");
    assertThatThrownBy(() -> Item.of("set", Set.of("a", 1)))
        .hasMessageContaining("only strings, numbers or byte arrays");
    assertThatThrownBy(() -> Item.of("set", Set.of())).hasMessageContaining("at least one element");
  }

  @Test
  void readsPlainJson() {
    assertThat(
            ItemJson.plain(
                """
                [{"id": "1", "total": 12345678901234567890.12, "tags": ["a", null, {"b": false}]},
                 {"id": "2"}]
                """))
        .hasToString(
            "[{id: \"1\", tags: [\"a\", null, {b: false}], total: 12345678901234567890.12},"
                + " {id: \"2\"}]");
  }

  @Test
  void readsDynamoDbsOwnJson() {
    assertThat(
            ItemJson.dynamoDb(
                """
                {"id": {"S": "1"}, "total": {"N": "5.0"}, "set": {"NS": ["2", "1"]},
                 "deep": {"L": [{"M": {"b": {"BOOL": true}}}, {"NULL": true}]},
                 "bytes": {"B": "AQI="}}
                """))
        .containsExactly(
            Item.of("id", "1")
                .and("total", 5)
                .and("set", Set.of(1, 2))
                .and("deep", Arrays.asList(Map.of("b", true), null))
                .and("bytes", new byte[] {1, 2}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"1\"}",
        "{\"id\": {\"X\": \"1\"}}",
        "{\"id\": {\"S\": 1}}",
        "{\"n\": {\"N\": \"one\"}}",
        "{\"id\": {}}",
        "{\"id\": {\"M\": \"1\"}}",
        "{\"id\": {\"SS\": \"1\"}}",
        "{\"id\": {\"BOOL\": \"true\"}}"
      })
  void saysWhatIsNoValueOfDynamoDbsJson(String json) {
    assertThatThrownBy(() -> ItemJson.dynamoDb(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not DynamoDB JSON")
        .hasMessageContaining("For plain JSON use ItemJson.plain");
  }

  @Test
  void showsWhatItCannotTakeAsItIsWritten() {
    assertThatThrownBy(() -> ItemJson.dynamoDb("{\"id\" : {\"S\": [1.50, {\"a\": null} ] } }"))
        .hasMessageStartingWith("[1.50, {\"a\": null} ] is not DynamoDB JSON");
    assertThatThrownBy(() -> ItemJson.plain("[{\"id\": \"1\"}, -2e3 ]"))
        .hasMessage("An item in JSON must be an object, not -2e3.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"id\":", "{\"id\": 1, \"id\": 2}", "{} {}", "[1]", "5"})
  void takesNothingButObjects(String json) {
    assertThatThrownBy(() -> ItemJson.plain(json)).isInstanceOf(IllegalArgumentException.class);
  }
}
