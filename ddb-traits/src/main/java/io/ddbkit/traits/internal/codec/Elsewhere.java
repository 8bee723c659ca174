package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import java.util.Optional;

/** Finds another way to set what a document cannot hold. */
@FunctionalInterface
public interface Elsewhere {

  /** A remedy that sets it elsewhere; empty: there is none. */
  Optional<String> wayOut(String member, Tree value);
}
