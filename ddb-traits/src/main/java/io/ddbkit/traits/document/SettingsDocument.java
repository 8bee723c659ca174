package io.ddbkit.traits.document;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.internal.codec.Codec;
import io.ddbkit.traits.internal.codec.DocumentErrors;
import io.ddbkit.traits.internal.codec.DocumentPlace;
import io.ddbkit.traits.internal.codec.Registry;
import java.util.LinkedHashMap;

/**
 * The settings of a table, or of one of its entries, as a tree by the ids of settings, and back.
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
    var values = Settings.builder();
    if (tree instanceof Tree.Node node) {
      node.members().forEach((id, value) -> read(id, value, faults.root(), values));
    } else {
      faults.root().mistaken(tree, "an object, by the ids of settings");
    }
    faults.throwIfAny(document);
    return values.build();
  }

  private static void read(String id, Tree value, DocumentPlace at, Settings.Builder values) {
    var place = at.component(id);
    var setting = Registry.SETTINGS.get(id);
    if (setting == null) {
      place.unknown(id, value, Registry.SETTINGS.keySet());
    } else {
      Codec.of(setting.type()).read(value, place).ifPresent(read -> put(values, setting, read));
    }
  }

  @SuppressWarnings("unchecked") // the codec is that of the setting's type
  private static <T> void put(Settings.Builder values, Setting<T> setting, Object value) {
    values.put(setting, (T) value);
  }
}
