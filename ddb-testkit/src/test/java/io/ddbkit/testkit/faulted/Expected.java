package io.ddbkit.testkit.faulted;

/** What becomes of a run that something befell. */
enum Expected {
  /** It goes on, and the table is as its spec in the end. */
  CONVERGES,
  /**
   * It ends with an exception that names the action and the table, what was done and what is left;
   * with the permission given, the next run finishes it.
   */
  TELLS,
  /** It is gone, and the next run finishes what it left. */
  IS_TAKEN_UP_BY_THE_NEXT
}
