package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import java.util.Optional;

/** Knows how to say otherwise what a document cannot hold. */
@FunctionalInterface
public interface Elsewhere {

  /** How to say it, as a way out; empty: it is not known. */
  Optional<String> wayOut(String member, Tree value);
}
