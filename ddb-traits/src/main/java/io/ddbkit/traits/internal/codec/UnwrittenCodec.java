package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import java.util.Optional;

/**
 * What no document holds, since it is no part of what was said.
 *
 * @param value what stands in its place
 */
record UnwrittenCodec(Object value) implements Codec {
  @Override
  public String expects() {
    return "nothing";
  }

  @Override
  public Tree write(Object unwritten) {
    throw new IllegalArgumentException("documents cannot hold " + unwritten);
  }

  @Override
  public Optional<Object> readSound(Tree tree, Place at) {
    return at.mistaken(tree, expects());
  }

  @Override
  public Optional<Object> unsaid() {
    return Optional.of(value);
  }

  @Override
  public Tree example(Optional<Tree> found) {
    return Tree.Node.empty();
  }
}
