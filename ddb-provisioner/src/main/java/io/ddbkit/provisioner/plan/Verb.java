package io.ddbkit.provisioner.plan;

/** What a transition does to its setting. */
public enum Verb {
  /** Makes it, or switches it on. */
  ADD,
  /** Makes it another. */
  CHANGE,
  /** Takes it away, or switches it off. */
  REMOVE
}
