package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.internal.codec.Faults;
import io.ddbkit.traits.json.TreeJson;

/** A spec as JSON, and back. */
public final class SpecJson {
  private static final String UNNAMED = "the document";

  private SpecJson() {}

  /**
   * All that the spec says, indented, with a line break at its end. Equal specs make equal JSON.
   *
   * @throws IllegalArgumentException if a trait is not registered, so that nobody could read it, or
   *     if a number is infinite or none
   */
  public static String write(TableSpec spec) {
    requireNonNull(spec, "spec");
    return TreeJson.write(SpecDocument.tree(spec));
  }

  /** The spec of this JSON, from a document without a name; see {@link #read(String, String)}. */
  public static TableSpec read(String json) {
    requireNonNull(json, "json");
    return read(json, UNNAMED);
  }

  /**
   * The spec of this JSON. It may be invalid: its rules speak when it is checked.
   *
   * @param document what people call the document, such as {@code orders.json}; findings name it
   * @throws InvalidTableException if it is no JSON, which is told with line and column; else with
   *     every fault, each at its path: members and traits that are not known or stand there twice,
   *     values of another kind, what is missing or null; and with what the rules find in that which
   *     could be read
   */
  public static TableSpec read(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    var faults = new Faults(document);
    return SpecDocument.spec(faults.tree(json), document, faults);
  }

  /** What is found in a document without a name; see {@link #check(String, String)}. */
  public static Findings check(String json) {
    requireNonNull(json, "json");
    return check(json, UNNAMED);
  }

  /**
   * The faults of this JSON, and all that is found in its spec, or in as much of it as could be
   * read.
   *
   * @param document what people call the document
   */
  public static Findings check(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    try {
      return read(json, document).check();
    } catch (InvalidTableException e) {
      return e.findings();
    }
  }
}
