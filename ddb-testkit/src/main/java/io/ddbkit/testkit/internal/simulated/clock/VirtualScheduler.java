package io.ddbkit.testkit.internal.simulated.clock;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The scheduler on a timeline, on which a run is the same every time.
 *
 * <p>One thread at a time has the baton: when it waits or ends, the next by instant gets it, and
 * among those of one instant the seed decides. When nobody can go on, the clock moves to the next
 * instant. A thread that is no worker of this scheduler may wait on it too. What a worker does
 * begins when whoever gave it waits or ends. A thread that is interrupted is next.
 */
public final class VirtualScheduler implements Scheduler {
  private final ThreadLocal<Boolean> known = ThreadLocal.withInitial(() -> false);
  private final ThreadLocal<Optional<Turn>> mine = ThreadLocal.withInitial(Optional::empty);
  private final Timeline timeline;
  private final Baton baton;

  /**
   * A scheduler.
   *
   * @param seed decides who is next among those of one instant
   */
  public VirtualScheduler(Timeline timeline, long seed) {
    this.timeline = timeline;
    this.baton = new Baton(timeline, seed);
  }

  @Override
  public Instant now() {
    known.set(true);
    return timeline.now();
  }

  @Override
  public Work at(Instant time, Runnable task) {
    requireNonNull(time, "time");
    known.set(true);
    var work = new Work(task);
    if (!isAWorkers()) {
      baton.takenBy(Thread.currentThread()).ifPresent(this::isMine);
    }
    var turn = new WorkerThread(this, work).plan(baton, timeline, time);
    work.end().whenComplete((done, failure) -> baton.withdraw(turn));
    return work;
  }

  /** Does work on a thread of its own, when this turn has come. */
  void work(Turn first, Work work) {
    isMine(first);
    try {
      first.await(baton);
      work.run();
    } catch (InterruptedException e) {
      work.cancel();
    } finally {
      baton.handOver(mine.get());
    }
  }

  @Override
  public boolean await(CompletionStage<?> end, Instant until) throws InterruptedException {
    requireNonNull(end, "end");
    requireNonNull(until, "until");
    known.set(true);
    return takeTurn(end, until);
  }

  private boolean takeTurn(CompletionStage<?> end, Instant until) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted in engine time");
    }
    var turn = baton.plan(until, Thread.currentThread(), isAWorkers());
    var hasEnded = new AtomicBoolean();
    end.whenComplete(
        (done, failure) -> {
          hasEnded.set(true);
          baton.isOver(turn);
        });
    baton.handOver(mine.get());
    isMine(turn);
    turn.await(baton);
    return hasEnded.get();
  }

  private void isMine(Turn turn) {
    mine.set(Optional.of(turn));
  }

  private boolean isAWorkers() {
    return Thread.currentThread() instanceof WorkerThread worker && worker.isOf(this);
  }

  /**
   * Lets a call take its time. Whoever waits and is due meanwhile goes on; a thread that is no
   * worker does not wait for a worker that has the baton.
   */
  public void lapse(Duration duration) {
    if (!isAWorkers()) {
      synchronized (timeline) {
        if (!baton.isFree()) {
          return;
        }
      }
    }
    passTo(timeline.now().plus(duration));
  }

  /** Lets time pass; whoever waits and is due meanwhile goes on. */
  public void passTo(Instant time) {
    synchronized (timeline) {
      if (!isAWorkers() && !baton.isWaitedFor()) {
        timeline.moveTo(time);
        return;
      }
    }
    waitOrStayInterrupted(time);
  }

  /** Waits until an instant; who is interrupted goes on at once, and still is. */
  public void waitOrStayInterrupted(Instant time) {
    try {
      takeTurn(new CompletableFuture<>(), time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the wall clock counts: neither the caller nor a worker lives in engine time. */
  public boolean flows() {
    synchronized (timeline) {
      return baton.isFree() && !known.get() && !isAWorkers();
    }
  }
}
