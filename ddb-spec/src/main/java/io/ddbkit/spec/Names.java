package io.ddbkit.spec;

/** What names of tables and indexes are made of. */
final class Names {
  /**
   * See <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">naming
   * rules</a>.
   */
  static final String PATTERN = "[a-zA-Z0-9_.-]*";

  static final int SHORTEST = 3;
  static final int LONGEST = 255;

  private Names() {}
}
