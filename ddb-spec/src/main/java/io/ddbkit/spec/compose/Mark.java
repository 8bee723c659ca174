package io.ddbkit.spec.compose;

/** What is set at a place beside a value. */
enum Mark {
  /** An entry that is there, whatever is set in it. */
  PRESENT("present"),
  /** An entry that is to be removed. */
  ABSENT("absent"),
  /** Entries that nobody sets are to be removed. */
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
