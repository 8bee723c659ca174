package io.ddbkit.spec.rule;

import io.ddbkit.fixtures.RuleTextsContract;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts of the core's rules. */
class RuleTextsTest extends RuleTextsContract {
  private static final Pattern BY_CODE =
      Pattern.compile(
          "(?:RuleBook\\s*\\.finding|new Finding|error|found)\\(\\s*\"([a-z]+[.-][a-z.-]+)\"");

  @Override
  protected Set<String> named() throws IOException {
    return inSources(TEMPLATE, BY_CODE);
  }

  @Override
  protected Set<String> mentioned() throws IOException {
    return named();
  }
}
