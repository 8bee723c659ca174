package io.ddbkit.testkit.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the parts of one JSON text, each with the piece of the text that it is. */
final class JsonParts {
  private final JsonParser in;
  private final String json;

  JsonParts(JsonParser in, String json) {
    this.in = in;
    this.json = json;
  }

  JsonPart all() {
    var all = part(in.nextToken());
    if (in.nextToken() != null) {
      throw new IllegalArgumentException("This is not JSON: something follows its end.");
    }
    return all;
  }

  private JsonPart part(@Nullable JsonToken token) {
    if (token == null) {
      throw new IllegalArgumentException("This is not JSON: it is empty.");
    }
    int from = (int) in.currentTokenLocation().getCharOffset();
    var value = value(token);
    int to = (int) in.currentLocation().getCharOffset();
    return new JsonPart(value, json.substring(from, to));
  }

  private @Nullable Object value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> elements();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> in.getString();
    };
  }

  private Map<String, JsonPart> members() {
    var members = new LinkedHashMap<String, JsonPart>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      members.put(name, part(in.nextToken()));
    }
    return members;
  }

  private List<JsonPart> elements() {
    var elements = new ArrayList<JsonPart>();
    for (var token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
      elements.add(part(token));
    }
    return elements;
  }
}
