package io.ddbkit.testkit.item;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items in JSON: one object, or an array of them. Numbers keep all their digits.
 *
 * <p>There are two forms, and the caller says which: {@code {"id": "o-1", "total": 5}} is plain,
 * and {@code {"id": {"S": "o-1"}, "total": {"N": "5"}}} is DynamoDB's, which alone can tell sets
 * and binary values.
 */
public final class ItemJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ItemJson() {}

  /**
   * The items of plain JSON.
   *
   * @throws IllegalArgumentException if the text is not JSON, or holds anything but objects
   */
  public static List<Item> plain(String json) {
    requireNonNull(json, "json");
    return items(json, JsonValues::plain);
  }

  /**
   * The items of DynamoDB's own JSON.
   *
   * @throws IllegalArgumentException if the text is not JSON, or holds anything but objects, or a
   *     value is not said by its type
   */
  public static List<Item> dynamoDb(String json) {
    requireNonNull(json, "json");
    return items(json, JsonValues::typed);
  }

  private static List<Item> items(String json, Function<JsonNode, Item> form) {
    var items = new ArrayList<Item>();
    var root = read(json);
    for (var node : root.isArray() ? root.values() : List.of(root)) {
      if (!node.isObject()) {
        throw new IllegalArgumentException(
            "An item in JSON is an object, and %s is none.".formatted(Printable.value(node)));
      }
      items.add(form.apply(node));
    }
    return List.copyOf(items);
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "This is not JSON: " + Printable.sentence("" + e.getOriginalMessage()), e);
    }
  }
}
