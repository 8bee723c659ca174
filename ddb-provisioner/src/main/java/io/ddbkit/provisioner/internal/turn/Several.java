package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.internal.turn.Run.Stop;
import io.ddbkit.provisioner.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Several runs under way. */
public final class Several<R> {
  /** How long calls that were interrupted may go on. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final List<Course<R>> courses;
  private final Scheduler scheduler;
  private final CompletableFuture<?> end;

  Several(List<Course<R>> courses, Scheduler scheduler) {
    this.courses = List.copyOf(courses);
    this.scheduler = scheduler;
    this.end = CompletableFuture.allOf(ends().toArray(CompletableFuture<?>[]::new));
  }

  /** The end of each, in their order. */
  public List<CompletableFuture<R>> ends() {
    return courses.stream().map(Course::end).toList();
  }

  /** Completes when all have ended, exceptionally where one has thrown. */
  public CompletableFuture<?> end() {
    return end;
  }

  /** Stops all that have not ended. */
  public void cancel() {
    courses.forEach(course -> course.stop(Stop.INTERRUPTED, null));
  }

  /** Waits until all have ended. An interrupt stops them, and is kept. */
  public void await() {
    boolean interrupted = false;
    var until = Instant.MAX;
    while (!end.isDone()) {
      try {
        if (!scheduler.await(end, until)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
        courses.forEach(course -> course.stop(Stop.INTERRUPTED, e));
        until = until.equals(Instant.MAX) ? scheduler.now().plus(PATIENCE) : until;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
