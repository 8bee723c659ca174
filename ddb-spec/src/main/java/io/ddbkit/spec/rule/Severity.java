package io.ddbkit.spec.rule;

/** How grave a finding is. */
public enum Severity {
  /** Information: nothing has to be done. */
  NOTE,
  /** Allowed, and perhaps a mistake. */
  WARNING,
  /** DynamoDB would refuse it, or two parts of the definition contradict each other. */
  ERROR
}
