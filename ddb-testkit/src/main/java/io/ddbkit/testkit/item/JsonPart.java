package io.ddbkit.testkit.item;

import io.ddbkit.spec.text.Printable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON text. Read by Jackson's core alone: its databind needs annotations that are
 * newer than those of Spring Boot 3.
 *
 * @param value a map from names to parts, a list of parts, a string, a number, a boolean, or null
 * @param text as it is written
 */
record JsonPart(@Nullable Object value, String text) {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * The one value that this text is.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  static JsonPart of(String json) {
    try (var in = JSON.createParser(ObjectReadContext.empty(), json)) {
      return new JsonParts(in, json).all();
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "This is not JSON: " + Printable.sentence("" + e.getOriginalMessage()), e);
    }
  }

  boolean isObject() {
    return value instanceof Map;
  }

  boolean isArray() {
    return value instanceof List;
  }

  /** Of an object; none of anything else. */
  @SuppressWarnings("unchecked")
  Map<String, JsonPart> members() {
    return value instanceof Map ? (Map<String, JsonPart>) value : Map.of();
  }

  /** Of an array; none of anything else. */
  @SuppressWarnings("unchecked")
  List<JsonPart> elements() {
    return value instanceof List ? (List<JsonPart>) value : List.of();
  }

  /** As it is written. */
  @Override
  public String toString() {
    return text;
  }
}
