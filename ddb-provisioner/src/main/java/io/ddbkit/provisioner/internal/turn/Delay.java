package io.ddbkit.provisioner.internal.turn;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** A wait until an instant, or until it is taken back. */
final class Delay implements Pending {
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final Runnable then;
  private volatile Runnable cancel = () -> {};

  /**
   * A wait.
   *
   * @param then what is done after it, also where it is taken back
   */
  Delay(Runnable then) {
    this.then = then;
  }

  void begin(Home home, Instant until) {
    cancel = home.at(until, this::end);
  }

  private void end() {
    if (isOver.compareAndSet(false, true)) {
      then.run();
    }
  }

  @Override
  public void takeBack() {
    if (!isOver.get()) {
      cancel.run();
      end();
    }
  }
}
