package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

/** What is going on with a setting. */
public sealed interface Activity {

  /** Nothing: what is read is final. */
  record Idle() implements Activity {}

  /**
   * A change is under way, whoever asked for it.
   *
   * @param what the status that shows it
   */
  record Busy(String what) implements Activity {
    public Busy {
      requireNonNull(what, "what");
    }
  }

  /**
   * A change failed, or the table cannot be used.
   *
   * @param why the status that shows it
   */
  record Failed(String why) implements Activity {
    public Failed {
      requireNonNull(why, "why");
    }
  }
}
