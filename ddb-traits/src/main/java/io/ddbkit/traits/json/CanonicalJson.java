package io.ddbkit.traits.json;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** One text for all ways of writing the same JSON. */
public final class CanonicalJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .build();

  private CanonicalJson() {}

  /**
   * An object with its members sorted by name, and without white space; lists keep their order.
   *
   * @return empty if the text is no JSON object
   */
  public static Optional<String> ofObject(String json) {
    requireNonNull(json, "json");
    try {
      var tree = MAPPER.readTree(json);
      return tree.isObject() ? Optional.of(MAPPER.writeValueAsString(tree)) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
