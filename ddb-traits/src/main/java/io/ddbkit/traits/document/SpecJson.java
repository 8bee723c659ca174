package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.internal.codec.DocumentErrors;
import io.ddbkit.traits.json.TreeJson;

/** A spec as JSON, and back. */
public final class SpecJson {
  private SpecJson() {}

  /**
   * The whole spec, indented, with a line break at its end. Equal specs make equal JSON.
   *
   * @throws IllegalArgumentException if a trait is not registered, so that it could not be read
   *     again, or if a number is infinite or NaN
   */
  public static String write(TableSpec spec) {
    requireNonNull(spec, "spec");
    return TreeJson.write(SpecDocument.tree(spec));
  }

  /**
   * The spec of this JSON, from a document without a name and without limits; see {@link
   * #read(String, DocumentLimits, String)}.
   */
  public static TableSpec read(String json) {
    requireNonNull(json, "json");
    return read(json, DocumentErrors.UNNAMED);
  }

  /**
   * The spec of this JSON, without limits; see {@link #read(String, DocumentLimits, String)}.
   *
   * @param document the name of the document, such as {@code orders.json}
   */
  public static TableSpec read(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    return read(json, DocumentLimits.none(), document);
  }

  /**
   * The spec of this JSON. It may be invalid: it is checked by {@code check()} or {@code
   * compose()}.
   *
   * @param limits what the document may contain
   * @param document the name of the document, such as {@code orders.json}; findings and
   *     explanations name it, with the line
   * @throws InvalidTableException if it cannot be read or says more than it may, whatever the
   *     fault, with all findings: that it is no JSON, with line and column; members and traits that
   *     are not known or stand there twice, values of another kind, what is missing or null, what
   *     exceeds the limits, each at its path; and what the rules find in that which could be read
   */
  public static TableSpec read(String json, DocumentLimits limits, String document) {
    requireNonNull(json, "json");
    requireNonNull(limits, "limits");
    requireNonNull(document, "document");
    var faults = new DocumentErrors(document, limits.limits());
    return SpecDocument.spec(faults.tree(json), document, faults);
  }

  /** What is found in a document without a name; see {@link #check(String, String)}. */
  public static Findings check(String json) {
    requireNonNull(json, "json");
    return check(json, DocumentErrors.UNNAMED);
  }

  /**
   * What is found in a document without limits; see {@link #check(String, DocumentLimits, String)}.
   *
   * @param document what people call the document
   */
  public static Findings check(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    return check(json, DocumentLimits.none(), document);
  }

  /**
   * The faults of this JSON, and all that is found in its spec, or in as much of it as could be
   * read.
   *
   * @param limits what the document may contain
   * @param document what people call the document
   */
  public static Findings check(String json, DocumentLimits limits, String document) {
    requireNonNull(json, "json");
    requireNonNull(limits, "limits");
    requireNonNull(document, "document");
    try {
      return read(json, limits, document).check();
    } catch (InvalidTableException e) {
      return e.findings();
    }
  }
}
