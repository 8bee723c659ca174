package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.tree.Tree;
import java.util.Optional;

/** A setting: its id. */
record SettingCodec() implements Codec {
  @Override
  public String expects() {
    return "the id of a setting";
  }

  @Override
  public Tree write(Object value) {
    return new Tree.Text(((Setting<?>) value).id());
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    if (!(tree instanceof Tree.Text id)) {
      return at.mistaken(tree, expects());
    }
    var setting = Registry.SETTINGS.get(id.value());
    return setting == null
        ? at.unknown(DocumentPlace.CHOICE, id.value(), Registry.SETTINGS.keySet())
        : Optional.of(setting);
  }

  @Override
  public Tree example(Optional<Tree> found) {
    return new Tree.Text(Registry.SETTINGS.firstKey());
  }
}
