package io.ddbkit.testkit.internal.simulated.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Who may go on: one thread at a time, and next the one whose instant comes first; among those of
 * one instant the seed decides. When the next is due later, the clock moves there.
 *
 * <p>A thread that is no worker has the baton from when it is woken until it waits again. Since it
 * may never do so, it loses it to another such thread that waits. A thread that has the baton and
 * waits for something that is not engine time loses it after a second of wall time.
 */
final class Baton {
  private static final Comparator<Turn> ORDER =
      Comparator.comparing(Turn::time)
          .thenComparingLong(Turn::chance)
          .thenComparingLong(Turn::number);

  private final PriorityQueue<Turn> waiting = new PriorityQueue<>(ORDER);

  private final Timeline timeline;
  private final Random random;
  private long number;
  private @Nullable Turn holder;

  Baton(Timeline timeline, long seed) {
    this.timeline = timeline;
    this.random = new Random(seed);
  }

  /** Takes a place in the order; an instant that has passed is the present. */
  Turn plan(Instant time, Thread thread, boolean isWorkers) {
    synchronized (timeline) {
      var now = timeline.now();
      var turn =
          new Turn(thread, isWorkers, time.isBefore(now) ? now : time, random.nextLong(), number++);
      waiting.add(turn);
      return turn;
    }
  }

  /** A thread that is no worker has the baton, if nobody has. */
  Optional<Turn> takenBy(Thread guest) {
    synchronized (timeline) {
      if (holder != null) {
        return Optional.empty();
      }
      var turn = new Turn(guest, false, timeline.now(), 0, number++);
      turn.isTaken();
      holder = turn;
      return Optional.of(turn);
    }
  }

  /**
   * Whoever had this turn waits or ends; the next may go on.
   *
   * @param turn empty: it is no worker, and never had one
   */
  void handOver(Optional<Turn> turn) {
    synchronized (timeline) {
      boolean isItsOwn = turn.filter(each -> each == holder).isPresent();
      boolean isAGuests = turn.filter(Turn::isWorkers).isEmpty();
      if (isItsOwn || (isAGuests && isFree())) {
        holder = null;
      }
      pass();
    }
  }

  /** Who was interrupted is next, else the clock moves to who is due; if nobody has the baton. */
  void pass() {
    synchronized (timeline) {
      if (holder != null) {
        return;
      }
      var interrupted = waiting.stream().filter(Turn::isInterrupted).min(ORDER);
      if (interrupted.isPresent()) {
        give(interrupted.get());
      } else if (isWaitedFor()) {
        timeline.moveTo(waiting.element().time());
        give(waiting.element());
      }
    }
  }

  private void give(Turn next) {
    waiting.remove(next);
    holder = next;
    next.give();
  }

  /** Whether somebody waits until an instant. */
  boolean isWaitedFor() {
    return !waiting.isEmpty() && waiting.peek().time().isBefore(Instant.MAX);
  }

  /** What this turn waits for has ended; it is due now. */
  void isOver(Turn turn) {
    synchronized (timeline) {
      if (waiting.remove(turn)) {
        turn.moveTo(timeline.now());
        waiting.add(turn);
        pass();
      }
    }
  }

  /** The turn of a worker that has not begun will not be. */
  void withdraw(Turn turn) {
    synchronized (timeline) {
      if (!turn.hasBegun()) {
        waiting.remove(turn);
      }
    }
  }

  void takeFromThoseElsewhere() {
    synchronized (timeline) {
      if (holder != null && holder.isElsewhere()) {
        holder = null;
      }
      pass();
    }
  }

  /** Whether no worker has it. */
  boolean isFree() {
    return holder == null || !holder.isWorkers();
  }
}
