package io.ddbkit.spec.rule;

/** How grave a finding is. */
public enum Severity {
  /** Good to know. */
  NOTE,
  /** Allowed, and perhaps not meant. */
  WARNING,
  /** DynamoDB would refuse it, or two parts of the definition contradict each other. */
  ERROR
}
