package io.ddbkit.traits.json;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.tree.Tree;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * A JSON text as a tree, with the parts that a tree cannot hold, such as null and duplicate names.
 */
public final class JsonReading {
  private final Tree tree;
  private final IdentityHashMap<Tree, String> odd;
  private final IdentityHashMap<Tree, Integer> lines;

  JsonReading(Tree tree, IdentityHashMap<Tree, String> odd, IdentityHashMap<Tree, Integer> lines) {
    this.tree = tree;
    this.odd = odd;
    this.lines = lines;
  }

  /** The tree, with a placeholder for each part that a tree cannot hold. */
  public Tree tree() {
    return tree;
  }

  /**
   * What a placeholder of the tree stands for: null, a duplicate name, or a number out of range;
   * empty: it is no placeholder.
   */
  public Optional<String> odd(Tree part) {
    requireNonNull(part, "part");
    return Optional.ofNullable(odd.get(part));
  }

  /** The line in which this very part of the tree begins, from 1; empty: it is no part of it. */
  public Optional<Integer> line(Tree part) {
    requireNonNull(part, "part");
    return Optional.ofNullable(lines.get(part));
  }

  /** One of all that are odd. */
  Optional<String> anyOdd() {
    return odd.values().stream().sorted().findFirst();
  }
}
