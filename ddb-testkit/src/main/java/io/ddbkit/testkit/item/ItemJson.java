package io.ddbkit.testkit.item;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.List;
import java.util.function.Function;

/**
 * Items in JSON: one object, or an array of them. Numbers keep all their digits.
 *
 * <p>There are two forms: {@code {"id": "o-1", "total": 5}} is plain, and {@code {"id": {"S":
 * "o-1"}, "total": {"N": "5"}}} is DynamoDB JSON, which alone can express sets and binary values.
 */
public final class ItemJson {
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
   *     value has no type
   */
  public static List<Item> dynamoDb(String json) {
    requireNonNull(json, "json");
    return items(json, JsonValues::typed);
  }

  private static List<Item> items(String json, Function<JsonPart, Item> form) {
    var all = JsonPart.of(json);
    var each = all.isArray() ? all.elements() : List.of(all);
    return each.stream().map(part -> form.apply(object(part))).toList();
  }

  private static JsonPart object(JsonPart part) {
    if (!part.isObject()) {
      throw new IllegalArgumentException(
          "An item in JSON must be an object, not %s.".formatted(Printable.value(part)));
    }
    return part;
  }
}
