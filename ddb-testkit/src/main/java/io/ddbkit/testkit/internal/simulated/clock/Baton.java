package io.ddbkit.testkit.internal.simulated.clock;

/** Which worker may go on: one at a time. Whoever uses it holds the timeline's monitor. */
final class Baton {
  private final ThreadLocal<Boolean> worker = ThreadLocal.withInitial(() -> false);
  private final Timeline timeline;
  private int awake;
  private int asleep;

  Baton(Timeline timeline) {
    this.timeline = timeline;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Whether the calling thread is a worker. */
  boolean isAWorkers() {
    return worker.get();
  }

  void becomesAWorkers() {
    worker.set(true);
  }

  boolean isFree() {
    return awake == 0;
  }

  void taken() {
    awake++;
  }

  /** Is given back; the next who is due may have it. */
  void handedOver() {
    awake--;
    pass();
  }

  void somebodySleeps() {
    asleep++;
  }

  void somebodyWakes() {
    asleep--;
  }

  /** Moves the clock while somebody wants to get up and nobody has the baton. */
  void pass() {
    while (awake == 0 && asleep > 0 && !timeline.isIdle()) {
      timeline.jump();
    }
  }
}
