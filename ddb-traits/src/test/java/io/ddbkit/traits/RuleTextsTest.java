package io.ddbkit.traits;

import io.ddbkit.fixtures.RuleTextsContract;
import io.ddbkit.spec.rule.RuleBook;
import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts of the catalogue's rules. */
class RuleTextsTest extends RuleTextsContract {
  private static final Pattern BY_CODE = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)+)\"");

  @Override
  protected Set<String> named() throws IOException {
    var texts = texts();
    var rules = inSources(TEMPLATE);
    rules.removeIf(rule -> isOfTheCore(rule, texts));
    return rules;
  }

  /** Constraints may name rules of the core too, whose texts its own test checks. */
  private static boolean isOfTheCore(String rule, Properties texts) {
    return !texts.containsKey("ddbkit." + rule) && RuleBook.rules().contains(rule);
  }

  @Override
  protected Set<String> mentioned() throws IOException {
    return inSources(TEMPLATE, BY_CODE);
  }
}
