package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.internal.codec.Codec;
import io.ddbkit.traits.internal.codec.DocumentErrors;
import io.ddbkit.traits.internal.codec.Place;
import io.ddbkit.traits.internal.codec.Registry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is managed of a table, or of one of its entries, as a tree by the ids of settings, and back.
 */
public final class SettingsDocument {
  private SettingsDocument() {}

  /** The value of every setting. Equal settings make equal trees. */
  public static Tree.Node tree(Settings settings) {
    requireNonNull(settings, "settings");
    var members = new LinkedHashMap<String, Tree>();
    settings.all().forEach(setting -> members.put(setting.id(), tree(setting, settings)));
    return new Tree.Node(members);
  }

  private static <T> Tree tree(Setting<T> setting, Settings settings) {
    return Codec.of(setting.type()).write(settings.get(setting).orElseThrow());
  }

  /**
   * The settings of this tree: the core's, and those that registered traits bring.
   *
   * @param document what people call the document; findings name it
   * @throws InvalidTableException with every fault of the tree, each at its path: settings and
   *     members that are not known, values of another kind, what is missing
   */
  public static Settings settings(Tree tree, String document) {
    requireNonNull(tree, "tree");
    requireNonNull(document, "document");
    return settings(tree, document, new DocumentErrors(document));
  }

  /**
   * The settings of this JSON.
   *
   * @param document what people call the document; findings name it
   * @throws InvalidTableException if it is no JSON, which is told with line and column; else with
   *     every fault, each at its path: also what is null or stands there twice
   */
  public static Settings settings(String json, String document) {
    requireNonNull(json, "json");
    requireNonNull(document, "document");
    var faults = new DocumentErrors(document);
    return settings(faults.tree(json), document, faults);
  }

  private static Settings settings(Tree tree, String document, DocumentErrors faults) {
    var values = new HashMap<Setting<?>, Object>();
    if (tree instanceof Tree.Node node) {
      node.members().forEach((id, value) -> read(id, value, faults.root(), values));
    } else {
      faults.root().mistaken(tree, "an object, by the ids of settings");
    }
    faults.throwIfAny(document);
    return Settings.of(values);
  }

  private static void read(String id, Tree value, Place at, Map<Setting<?>, Object> values) {
    var place = at.component(id);
    var setting = Registry.SETTINGS.get(id);
    if (setting == null) {
      place.unknown(id, value, Registry.SETTINGS.keySet());
    } else {
      Codec.of(setting.type()).read(value, place).ifPresent(read -> values.put(setting, read));
    }
  }
}
