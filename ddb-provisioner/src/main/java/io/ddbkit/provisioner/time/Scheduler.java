package io.ddbkit.provisioner.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The clock, the sleep and the workers of a provisioner. Tests bring a virtual one. */
public interface Scheduler {

  /** The present. */
  Instant now();

  /**
   * Lets time pass.
   *
   * @throws InterruptedException if the thread is interrupted before or while it sleeps
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Runs tasks side by side and returns when all have ended.
   *
   * @param tasks tasks that throw nothing
   * @param atOnce how many may run at the same time
   * @throws InterruptedException if the thread is interrupted; the tasks are interrupted too, and
   *     have ended
   */
  void run(List<Runnable> tasks, int atOnce) throws InterruptedException;
}
