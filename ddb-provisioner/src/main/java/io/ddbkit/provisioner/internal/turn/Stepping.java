package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A run that goes on only while somebody asks it to, on the thread that asks. */
public final class Stepping<R> {
  /** When to ask again where the governor holds a call back: it tells nobody before. */
  private static final Duration SOON = Duration.ofMillis(250);

  private final DueTasks due = new DueTasks(() -> {});
  private final Governor governor;
  private final Course<R> course;

  Stepping(Run<R> run, Governor governor, Instant deadline) {
    this.governor = governor;
    this.course = new Course<>(run, due, due, governor);
    course.begin(deadline);
  }

  /**
   * Goes on as far as it can without waiting.
   *
   * @return when to ask again; empty: it has ended
   */
  public synchronized Optional<Instant> step() {
    var next = due.next(now());
    while (next.isPresent() && !end().isDone()) {
      next.get().run();
      next = due.next(now());
    }
    return end().isDone()
        ? Optional.empty()
        : Optional.of(due.nextAt().orElseGet(() -> now().plus(SOON)));
  }

  /** Completes with the run's result, or exceptionally with what it threw. */
  public CompletableFuture<R> end() {
    return course.end();
  }

  /** Ends it; what is under way at AWS goes on. */
  public void cancel() {
    course.stop(Stop.INTERRUPTED, null);
  }

  private Instant now() {
    return governor.scheduler().now();
  }
}
