package io.ddbkit.spec.compose;

/** The leaf of a map's entry that has no other: it is there, and says nothing. */
record Present() {
  @Override
  public String toString() {
    return "present";
  }
}
