package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.internal.codec.DocumentErrors;
import io.ddbkit.traits.internal.codec.SettingsCodec;

/**
 * The settings of a table, or of one of its entries, as a tree by the ids of settings, and back.
 */
public final class SettingsDocument {
  private static final SettingsCodec CODEC = new SettingsCodec();

  private SettingsDocument() {}

  /** The value of every setting. Equal settings make equal trees. */
  public static Tree.Node tree(Settings settings) {
    return CODEC.write(requireNonNull(settings, "settings"));
  }

  /**
   * The settings of this tree: the core's, and those that registered traits bring.
   *
   * @param document the name of the document, which findings show
   * @throws InvalidTableException with every error at its path: unknown settings and members,
   *     values of the wrong type, missing members
   */
  public static Settings settings(Tree tree, String document) {
    requireNonNull(tree, "tree");
    requireNonNull(document, "document");
    return settings(tree, document, new DocumentErrors(document));
  }

  /**
   * The settings of this JSON.
   *
   * @param document the name of the document, which findings show
   * @throws InvalidTableException if it is not valid JSON, with line and column; else with every
   *     error at its path, null and duplicate names included
   */
  public static Settings settings(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    var faults = new DocumentErrors(document);
    return settings(faults.tree(json), document, faults);
  }

  private static Settings settings(Tree tree, String document, DocumentErrors faults) {
    var read = CODEC.read(tree, faults.root());
    faults.throwIfAny(document);
    return (Settings) read.orElseThrow();
  }
}
