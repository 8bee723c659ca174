package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Settings;
import io.ddbkit.spec.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Settings: an object of their values by the ids of the settings. */
public record SettingsCodec() implements Codec {
  @Override
  public String expects() {
    return "an object, by the ids of settings";
  }

  @Override
  public Tree.Node write(Object value) {
    var settings = (Settings) value;
    var members = new LinkedHashMap<String, Tree>();
    settings.all().forEach(setting -> members.put(setting.id(), tree(setting, settings)));
    return new Tree.Node(members);
  }

  private static <T> Tree tree(Setting<T> setting, Settings settings) {
    return Codec.of(setting.type()).write(settings.get(setting).orElseThrow());
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    if (!(tree instanceof Tree.Node node)) {
      return at.mistaken(tree, expects());
    }
    var values = Settings.builder();
    node.members().forEach((id, value) -> read(id, value, at.component(id), values));
    return Optional.of(values.build());
  }

  private static void read(String id, Tree value, DocumentPlace at, Settings.Builder values) {
    var setting = Registry.SETTINGS.get(id);
    if (setting == null) {
      at.unknown(id, value, Registry.SETTINGS.keySet());
    } else {
      Codec.of(setting.type()).read(value, at).ifPresent(read -> put(values, setting, read));
    }
  }

  @SuppressWarnings("unchecked") // the codec is that of the setting's type
  private static <T> void put(Settings.Builder values, Setting<T> setting, Object value) {
    values.put(setting, (T) value);
  }

  @Override
  public Optional<Object> unsaid() {
    return Optional.of(Settings.builder().build());
  }

  @Override
  public Tree example(Optional<Tree> found) {
    return Tree.Node.empty();
  }
}
