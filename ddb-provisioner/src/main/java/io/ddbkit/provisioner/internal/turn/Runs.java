package io.ddbkit.provisioner.internal.turn;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Takes runs to their end: a single one on the thread that asks for it, several on those of the
 * scheduler.
 *
 * @param governor lets calls go, by the clock that it has
 * @param deadline how long a run may take; empty: as long as its steps may
 */
public record Runs(Governor governor, Optional<Duration> deadline) {

  /** Takes a run to its end; throws what it throws. An interrupt stops it, and is kept. */
  public <R> R one(Run<R> run) {
    var here = new CallersThread(scheduler());
    var course = new Course<>(run, here, Home.of(scheduler()), governor);
    course.begin(until());
    boolean interrupted = here.until(course.end(), e -> course.stop(Stop.INTERRUPTED, e));
    try {
      return course.end().join();
    } catch (CompletionException e) {
      throw thrown(requireNonNull(e.getCause()));
    } finally {
      if (interrupted || course.isInterrupted()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException thrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure; // a run throws no other
  }

  /** Begins runs. */
  public <R> Several<R> start(List<? extends Run<R>> runs) {
    var workers = Home.of(scheduler());
    var courses = runs.stream().map(run -> new Course<R>(run, workers, workers, governor)).toList();
    var until = until();
    courses.forEach(course -> course.begin(until));
    return new Several<>(courses, scheduler());
  }

  /** Begins a run that goes on only while it is asked to. */
  public <R> Stepping<R> stepping(Run<R> run) {
    return new Stepping<>(run, governor, until());
  }

  private Scheduler scheduler() {
    return governor.scheduler();
  }

  private Instant until() {
    return deadline.map(scheduler().now()::plus).orElse(Instant.MAX);
  }
}
