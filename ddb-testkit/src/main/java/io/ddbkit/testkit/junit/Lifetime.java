package io.ddbkit.testkit.junit;

/** How long tables live. The engine that holds them is shared by the whole JVM all the same. */
public enum Lifetime {
  /** Every test, and every run of a repeated or parameterized one, has tables of its own. */
  PER_TEST,
  /** The tests of a class, with those of its nested classes, share tables and what is in them. */
  PER_CLASS,
  /** All classes that use the same specs share tables and their items. */
  PER_SUITE,
  /**
   * All classes that use the same specs share tables, which are emptied before each test. Tests
   * that share them run one after the other: for tables that something else refers to, such as a
   * cached application context.
   */
  PER_SUITE_EMPTIED
}
