package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.PrimaryKey;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.SpecOrigins;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.internal.codec.DocumentErrors;
import io.ddbkit.traits.internal.codec.RecordCodec;
import java.util.ArrayList;
import java.util.Map;

/** A spec as a tree, from which JSON and the like can be written, and back. */
public final class SpecDocument {
  private static final RecordCodec SPEC =
      RecordCodec.of(
          SpecForm.class,
          Map.of("noOtherGlobalIndexes", false, "noOtherVectorIndexes", false),
          Map.of("name", "", "primaryKey", new PrimaryKey.Simple(new Key("", ScalarType.STRING))));

  private SpecDocument() {}

  /**
   * The whole spec. Equal specs make equal trees; origins are no part of them.
   *
   * @throws IllegalStateException if the spec has no primary key
   * @throws IllegalArgumentException if a trait is not registered, so that it could not be read
   *     again, or if a number is infinite or NaN
   */
  public static Tree.Node tree(TableSpec spec) {
    requireNonNull(spec, "spec");
    return SPEC.write(SpecForm.of(spec));
  }

  /**
   * The spec of this tree, without limits; see {@link #spec(Tree, DocumentLimits, String)}.
   *
   * @param document what people call the document, such as {@code orders.json}
   */
  public static TableSpec spec(Tree tree, String document) {
    requireNonNull(tree, "tree");
    requireNonNull(document, "document");
    return spec(tree, DocumentLimits.none(), document);
  }

  /**
   * The spec of this tree. It may be invalid: it is checked by {@code check()} or {@code
   * compose()}.
   *
   * @param limits what the document may contain
   * @param document what people call the document, such as {@code orders.json}; findings name it
   * @throws InvalidTableException with every fault of the tree, each at its path: members and
   *     traits that are not known, values of another kind, what is missing, what exceeds the
   *     limits; and with what the rules find in that which could be read
   */
  public static TableSpec spec(Tree tree, DocumentLimits limits, String document) {
    requireNonNull(tree, "tree");
    requireNonNull(limits, "limits");
    requireNonNull(document, "document");
    return spec(tree, document, new DocumentErrors(document, limits.limits()));
  }

  /** The same, where some faults may be known. */
  static TableSpec spec(Tree tree, String document, DocumentErrors faults) {
    var read = SPEC.read(tree, faults.root()).map(SpecForm.class::cast);
    var origins = SpecOrigins.inDocument(faults.lines()::origin);
    var spec = read.map(form -> form.spec(origins));
    var all = new ArrayList<>(faults.found());
    if (!all.isEmpty()) {
      spec.ifPresent(part -> all.addAll(new PartialFindings(faults.found()).of(part.check())));
      throw new InvalidTableException(Findings.of(name(tree, document), all));
    }
    return spec.orElseThrow();
  }

  private static String name(Tree tree, String document) {
    return tree instanceof Tree.Node node
            && node.members().get("name") instanceof Tree.Text name
            && !name.value().isEmpty()
        ? name.value()
        : document;
  }
}
