package io.ddbkit.testkit;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A clock that a wait moves on at once, for one thread. */
public final class ManualTime implements Scheduler {
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-02T08:00:00Z");

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Work at(Instant time, Runnable task) {
    throw new UnsupportedOperationException("for one thread");
  }

  @Override
  public boolean await(CompletionStage<?> end, Instant until) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("before a wait");
    }
    waits.add(Duration.between(now, until));
    now = until;
    return false;
  }

  public List<Duration> waits() {
    return List.copyOf(waits);
  }
}
