package io.ddbkit.traits.json;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.tree.Tree;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Trees as JSON. Members keep their order. A tree has no null, so JSON that has one is none of a
 * tree.
 */
public final class TreeJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultPrettyPrinter INDENTED =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TreeJson() {}

  /** JSON of this tree, indented, with a line break at its end. */
  public static String write(Tree tree) {
    requireNonNull(tree, "tree");
    var text = new StringWriter();
    try (var out = JSON.createGenerator(indenting(), text)) {
      write(tree, out);
    }
    return text + "\n";
  }

  private static ObjectWriteContext indenting() {
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return INDENTED.createInstance();
      }
    };
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
    } else if (tree instanceof Tree.Array items) {
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

  /** The tree as JSON in one line, for messages. */
  public static String line(Tree tree) {
    requireNonNull(tree, "tree");
    var text = new StringWriter();
    try (var out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(tree, out);
    }
    return text.toString();
  }

  /**
   * The tree that this JSON is.
   *
   * @throws IllegalArgumentException if it is none; the message names line and column
   */
  public static Tree read(String json) {
    requireNonNull(json, "json");
    var reading = reading(json);
    reading
        .anyOdd()
        .ifPresent(
            odd -> {
              throw new IllegalArgumentException("not valid JSON: " + Printable.sentence(odd));
            });
    return reading.tree();
  }

  /**
   * The tree that this JSON is, and what it holds that no tree can.
   *
   * @throws IllegalArgumentException if it is no JSON, or has more than 100 levels; the message
   *     names line and column
   */
  public static JsonReading reading(String json) {
    requireNonNull(json, "json");
    var text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
    try (var in = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(in).all();
    }
  }
}
