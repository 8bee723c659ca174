package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.internal.codec.DocumentErrors;
import io.ddbkit.traits.internal.codec.DocumentVersion;
import io.ddbkit.traits.internal.codec.RecordCodec;
import io.ddbkit.traits.json.TreeJson;
import java.util.Map;

/**
 * A kind of document of its own, which is written and read by its type as specs are: an object of
 * the components of a record, with a format and a version. Components may be settings, places,
 * instants and trees, beside what settings and traits consist of; a spec goes in as {@link
 * SpecDocument#tree its tree}.
 *
 * @param <R> the record; its component names are the names of the members
 */
public final class DocumentForm<R extends Record> {
  private final Class<R> type;
  private final RecordCodec codec;
  private final DocumentVersion version;

  private DocumentForm(Class<R> type, DocumentVersion version) {
    this.type = type;
    this.codec = RecordCodec.of(type, Map.of(), Map.of());
    this.version = version;
  }

  /**
   * The form of documents of this record.
   *
   * @param format what tells these documents from others, such as {@code ddbkit-plan}; it stands in
   *     every document as the member {@code format}
   * @param version the version of the format, from 1; it stands there as the member {@code version}
   */
  public static <R extends Record> DocumentForm<R> of(Class<R> type, String format, int version) {
    requireNonNull(type, "type");
    requireNonNull(format, "format");
    return new DocumentForm<>(type, new DocumentVersion(format, version));
  }

  /**
   * The document. Equal records make equal trees.
   *
   * @throws IllegalArgumentException if it holds what could not be read again: a trait that is not
   *     registered, a number that is infinite or NaN, or a component of a type that no document can
   *     hold
   */
  public Tree.Node tree(R document) {
    return version.on(codec.write(requireNonNull(document, "document")));
  }

  /** The document as JSON, indented, with a line break at its end; see {@link #tree}. */
  public String write(R document) {
    return TreeJson.write(tree(requireNonNull(document, "document")));
  }

  /**
   * The record of this JSON.
   *
   * @param document what people call the document, such as {@code orders-plan.json}
   * @throws InvalidTableException if it is no JSON, with line and column; if it is of another
   *     format, or of a newer version, which is told alone; else with every error at its path:
   *     unknown and missing members, values of the wrong type, null and duplicate names
   */
  public R read(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    var faults = new DocumentErrors(document);
    var tree = faults.tree(json);
    var members = version.checked(tree, faults.root());
    faults.throwIfAny(document);
    var read = codec.read(members, version.members(), faults.root());
    faults.throwIfAny(document);
    return type.cast(read.orElseThrow());
  }
}
