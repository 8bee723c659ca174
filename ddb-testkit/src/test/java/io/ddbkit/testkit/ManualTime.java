package io.ddbkit.testkit;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that a sleep moves on at once, for one thread. */
public final class ManualTime implements Scheduler {
  private final List<Duration> sleeps = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-02T08:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("before a sleep");
    }
    sleeps.add(duration);
    now = now.plus(duration);
  }

  @Override
  public void run(List<Runnable> tasks, int atOnce) {
    tasks.forEach(Runnable::run);
  }

  public List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
