package io.ddbkit.spec.compose;

/** What is said at a place beside a value. */
enum Mark {
  /** An entry that is there and says nothing more, or whose parts stand below. */
  PRESENT("present"),
  /** An entry that shall not be there. */
  ABSENT("absent"),
  /** Nothing shall be there but what is spoken of. */
  NOTHING_ELSE("nothing else"),
  /** Nothing counts that was said less firmly. */
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
