package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import java.util.List;
import java.util.Optional;

/** A tree as it is: a part of a document that is of no type. */
record TreeCodec() implements Codec {
  @Override
  public String expects() {
    return "an object";
  }

  @Override
  public Tree write(Object value) {
    return (Tree) value;
  }

  @Override
  public Optional<Object> readSound(Tree tree, DocumentPlace at) {
    if (!(tree instanceof Tree.Node)) {
      return at.mistaken(tree, expects());
    }
    int faults = at.faults().count();
    below(tree, at);
    return at.faults().count() == faults ? Optional.of(tree) : Optional.empty();
  }

  /** Tells what no tree can hold, such as null, of which a placeholder stands here. */
  private static void below(Tree tree, DocumentPlace at) {
    if (at.faults().isOdd(tree, at.path())) {
      return;
    }
    if (tree instanceof Tree.Node node) {
      node.members().forEach((name, member) -> below(member, at.component(name)));
    } else if (tree instanceof Tree.Array items) {
      List<? extends Tree> elements = items.elements();
      for (int i = 0; i < elements.size(); i++) {
        below(elements.get(i), at.entry(String.valueOf(i)));
      }
    }
  }

  @Override
  public Tree example(Optional<Tree> found) {
    return Tree.Node.empty();
  }
}
