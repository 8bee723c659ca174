package io.ddbkit.testkit.engine;

/** What keeps the spaces of an engine apart. */
public enum Isolation {
  /** Each has an access key of its own, and the engine a database for each access key. */
  CREDENTIALS,
  /** Each has a prefix of its own for the names of its tables. */
  NAMES
}
