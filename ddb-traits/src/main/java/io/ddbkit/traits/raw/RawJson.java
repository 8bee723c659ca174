package io.ddbkit.traits.raw;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/** The raw form as JSON, as {@code aws dynamodb create-table --cli-input-json} takes it. */
public final class RawJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private RawJson() {}

  /** JSON of this table, members in the order of the API's documentation, indented. */
  public static String write(RawTable table) {
    return MAPPER.writeValueAsString(table) + "\n";
  }

  /**
   * The table that this JSON defines, valid or not. Members that are not known are kept by their
   * names, and {@link RawTable#check()} tells them.
   *
   * @throws IllegalArgumentException if it is no JSON, or a member has a value of another kind; the
   *     message names the place
   */
  public static RawTable read(String json) {
    var unknown = new TreeSet<String>();
    try {
      var table =
          MAPPER.rebuild().addHandler(new Unknown(unknown)).build().readValue(json, RawTable.class);
      return RawTable.builder().from(table).unknown(unknown).build();
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "no definition of a table: " + e.getOriginalMessage() + " at " + place(e), e);
    }
  }

  private static String place(JacksonException e) {
    var path = path(e);
    var at = e.getLocation();
    var line = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    return path.isEmpty() ? line : path + " (" + line + ")";
  }

  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static final class Unknown extends DeserializationProblemHandler {
    private final SortedSet<String> members;

    Unknown(SortedSet<String> members) {
      this.members = members;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        ValueDeserializer<?> deserializer,
        Object beanOrClass,
        String name) {
      members.add(name);
      parser.skipChildren();
      return true;
    }
  }
}
