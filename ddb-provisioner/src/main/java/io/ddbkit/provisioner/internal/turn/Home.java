package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Instant;

/** Where the turns of a run are taken. */
interface Home {
  /** At once. */
  Instant NOW = Instant.MIN;

  /**
   * Does something, now or at an instant.
   *
   * @return takes it back if it has not begun; else interrupts it, unless its thread is the
   *     caller's own
   */
  Runnable at(Instant instant, Runnable task);

  /** The threads of a scheduler. */
  static Home of(Scheduler scheduler) {
    return (instant, task) ->
        (instant.equals(NOW) ? scheduler.execute(task) : scheduler.at(instant, task))::cancel;
  }
}
