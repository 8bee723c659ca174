package io.ddbkit.testkit.junit;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells once in a run what the tests' tables are without. Each test's report has it too. */
final class LeftOutWarnings {
  private static final Logger LOG = LoggerFactory.getLogger(LeftOutWarnings.class);

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  LeftOutWarnings() {}

  /** Tells it, unless this run has. */
  void tell(String setting, String why) {
    if (told.add(setting)) {
      LOG.warn("{} is left out of the tables of these tests: {}", setting, why);
    }
  }
}
