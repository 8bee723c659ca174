package io.ddbkit.spec.compose;

/** What a contribution sets at a path other than a value. */
enum Mark {
  /** An entry without leaves of its own. */
  PRESENT("present"),
  /** An entry that is removed. */
  ABSENT("absent"),
  /** Entries that nothing sets are removed. */
  NO_OTHERS("no others"),
  /** Weaker values are not used. */
  DISMISSED("dismissed");

  private final String text;

  Mark(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
