package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place: as it is printed, or, where the names in it make that ambiguous, as a list of its names,
 * those of entries in brackets.
 */
record PathCodec() implements Codec {
  @Override
  public String expects() {
    return "a place such as \"globalIndexes[by-mail]\"";
  }

  @Override
  public Tree write(Object value) {
    var path = (Path) value;
    return parsed(path.toString()).filter(path::equals).isPresent()
        ? new Tree.Text(path.toString())
        : Tree.Array.texts(path.steps().stream().map(PathCodec::name).toList());
  }

  private static String name(Path.Step step) {
    return step.key() ? "[" + step.text() + "]" : step.text();
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    var path = tree instanceof Tree.Text text ? parsed(text.value()) : named(tree);
    return path.map(Object.class::cast).or(() -> at.mistaken(tree, expects()));
  }

  private static Optional<Path> parsed(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> named(Tree tree) {
    if (!(tree instanceof Tree.Array names) || names.elements().isEmpty()) {
      return Optional.empty();
    }
    var steps = new ArrayList<Path.Step>();
    for (var name : names.elements()) {
      if (!(name instanceof Tree.Text text)) {
        return Optional.empty();
      }
      steps.add(step(text.value()));
    }
    return Optional.of(new Path(List.copyOf(steps)));
  }

  private static Path.Step step(String name) {
    boolean key = name.startsWith("[") && name.endsWith("]") && name.length() > 1;
    return new Path.Step(key ? name.substring(1, name.length() - 1) : name, key);
  }

  @Override
  public Tree example(Optional<Tree> found) {
    return new Tree.Text("globalIndexes[by-mail]");
  }
}
