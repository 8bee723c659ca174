package io.ddbkit.traits.json;

import io.ddbkit.spec.tree.Tree;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trees as JSON. Members keep their order. A tree has no null, so JSON that has one is none of a
 * tree.
 */
public final class TreeJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private TreeJson() {}

  /** JSON of this tree, indented, with a line break at its end. */
  public static String write(Tree tree) {
    var text = new StringWriter();
    try (var out = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(text)) {
      write(tree, out);
    }
    return text + "\n";
  }

  private static void write(Tree tree, JsonGenerator out) {
    if (tree instanceof Tree.Node node) {
      out.writeStartObject();
      node.members()
          .forEach(
              (name, value) -> {
                out.writeName(name);
                write(value, out);
              });
      out.writeEndObject();
    } else if (tree instanceof Tree.Items items) {
      out.writeStartArray();
      items.elements().forEach(element -> write(element, out));
      out.writeEndArray();
    } else if (tree instanceof Tree.Text text) {
      out.writeString(text.value());
    } else if (tree instanceof Tree.Whole whole) {
      out.writeNumber(whole.value());
    } else if (tree instanceof Tree.Decimal decimal) {
      out.writeNumber(decimal.value());
    } else {
      out.writeBoolean(((Tree.Flag) tree).value());
    }
  }

  /**
   * The tree that this JSON is.
   *
   * @throws IllegalArgumentException if it is none; the message names line and column
   */
  public static Tree read(String json) {
    try (var in = MAPPER.createParser(json)) {
      in.nextToken();
      var tree = read(in);
      if (in.nextToken() != null) {
        throw no("nothing may follow", in.currentTokenLocation());
      }
      return tree;
    } catch (JacksonException e) {
      throw no(e.getOriginalMessage(), e.getLocation());
    }
  }

  /** The tree that begins with the current token. */
  private static Tree read(JsonParser in) {
    var token = in.currentToken();
    if (token == null) {
      throw no("it ends too early", in.currentLocation());
    }
    return switch (token) {
      case START_OBJECT -> node(in);
      case START_ARRAY -> items(in);
      case VALUE_STRING -> new Tree.Text(in.getString());
      case VALUE_NUMBER_INT -> new Tree.Whole(in.getLongValue());
      case VALUE_NUMBER_FLOAT -> decimal(in);
      case VALUE_TRUE -> new Tree.Flag(true);
      case VALUE_FALSE -> new Tree.Flag(false);
      default -> throw no("a tree has no " + in.getString(), in.currentTokenLocation());
    };
  }

  private static Tree decimal(JsonParser in) {
    double value = in.getDoubleValue();
    if (Double.isInfinite(value)) {
      throw no(in.getString() + " is out of range", in.currentTokenLocation());
    }
    return new Tree.Decimal(value);
  }

  private static Tree node(JsonParser in) {
    var members = new LinkedHashMap<String, Tree>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      var name = in.currentName();
      in.nextToken();
      members.put(name, read(in));
    }
    return new Tree.Node(members);
  }

  private static Tree items(JsonParser in) {
    var elements = new ArrayList<Tree>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(in));
    }
    return new Tree.Items(elements);
  }

  private static IllegalArgumentException no(String why, @Nullable TokenStreamLocation at) {
    var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return new IllegalArgumentException("no tree: " + why + place);
  }
}
