package io.ddbkit.traits.json;

import static java.util.Objects.requireNonNull;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** One text for all ways of writing the same JSON. */
public final class CanonicalJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private CanonicalJson() {}

  /**
   * An object with its members sorted by name, and without white space; lists keep their order.
   *
   * @return empty if the text is no JSON object
   */
  public static Optional<String> ofObject(String json) {
    requireNonNull(json, "json");
    try (var in = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var canonical = value(in);
      return in.nextToken() == null ? Optional.of(canonical) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The value that begins with the current token. */
  private static String value(JsonParser in) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(in, out);
    }
    return text.toString();
  }

  private static void write(JsonParser in, JsonGenerator out) {
    if (in.currentToken() == JsonToken.START_OBJECT) {
      out.writeStartObject();
      sorted(in).forEach((name, value) -> out.writeName(name).writeRawValue(value));
      out.writeEndObject();
    } else if (in.currentToken() == JsonToken.START_ARRAY) {
      out.writeStartArray();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        write(in, out);
      }
      out.writeEndArray();
    } else {
      out.copyCurrentEvent(in);
    }
  }

  private static Map<String, String> sorted(JsonParser in) {
    var members = new TreeMap<String, String>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      in.nextToken();
      members.put(name, value(in));
    }
    return members;
  }
}
