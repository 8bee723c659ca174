package io.ddbkit.spec.internal;

import java.util.regex.Pattern;

/** What names of tables and indexes are made of. */
public final class Names {
  /**
   * See <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">naming
   * rules</a>.
   */
  public static final String PATTERN = "[a-zA-Z0-9_.-]*";

  public static final int SHORTEST = 3;
  public static final int LONGEST = 255;

  private static final Pattern COMPILED = Pattern.compile(PATTERN);

  private Names() {}

  /** Whether the name has no other characters than names are made of. */
  public static boolean isMadeOfThem(String name) {
    return COMPILED.matcher(name).matches();
  }
}
