package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Path;

/** Thrown if a value lacks a leaf whose component is not {@code Optional}. */
public final class IncompleteValueException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  IncompleteValueException(Path path) {
    super(
        path
            + " is not set, or by a default only, and its component is not Optional;"
            + " make the component Optional, or set it");
  }
}
