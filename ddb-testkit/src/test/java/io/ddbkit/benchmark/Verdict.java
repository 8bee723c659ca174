package io.ddbkit.benchmark;

/** What became of a figure. */
enum Verdict {
  /** It is at most what it may be. */
  MET("met"),
  /** A count is above; the benchmark fails. */
  MISSED("MISSED"),
  /** A time or a size is above. It depends on the machine, so that nothing fails. */
  OVER("over"),
  /** It is there for comparison. */
  TOLD("");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
