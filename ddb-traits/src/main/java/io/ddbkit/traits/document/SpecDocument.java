package io.ddbkit.traits.document;

import io.ddbkit.spec.SpecOrigins;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.tree.Tree;
import java.util.Map;

/** A spec as a tree, from which JSON and the like can be written, and back. */
public final class SpecDocument {
  private static final RecordCodec SPEC =
      RecordCodec.of(TableSpec.class, Map.of("noOtherIndexes", false));

  private SpecDocument() {}

  /**
   * All that the spec says. Equal specs make equal trees; where a thing was said is no part of
   * them.
   *
   * @throws IllegalArgumentException if a trait is not registered, so that nobody could read it, or
   *     if a number is infinite or none
   */
  public static Tree.Node tree(TableSpec spec) {
    return SPEC.write(spec);
  }

  /**
   * The spec of this tree. It may be invalid: its rules speak when it is checked.
   *
   * @param document what people call the document, such as {@code orders.json}; findings name it
   * @throws InvalidTableException with every fault of the tree, each at its path: members and
   *     traits that are not known, values of another kind, what is missing
   */
  public static TableSpec spec(Tree tree, String document) {
    var faults = new Faults(document);
    var spec = SPEC.read(tree, faults.root());
    faults.throwIfAny(name(tree, document));
    return TableSpec.builder()
        .from((TableSpec) spec.orElseThrow())
        .origins(SpecOrigins.inDocument(document))
        .build();
  }

  private static String name(Tree tree, String document) {
    return tree instanceof Tree.Node node && node.members().get("name") instanceof Tree.Text name
        ? name.value()
        : document;
  }
}
