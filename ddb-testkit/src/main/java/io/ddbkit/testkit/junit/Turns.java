package io.ddbkit.testkit.junit;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Lets one test at a time have what several share. */
final class Turns {
  /** No lock: a test may end in another thread than it began in. */
  private final Semaphore free = new Semaphore(1, true);

  /**
   * Waits for the turn, and begins it so.
   *
   * @throws IllegalStateException if the thread is interrupted, as a test's timeout does
   */
  Turn take(Runnable beginning) {
    await();
    try {
      beginning.run();
      return new Turn(free);
    } catch (RuntimeException | Error e) {
      free.release();
      throw e;
    }
  }

  private void await() {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while another test uses the tables that this test shares", e);
    }
  }

  /**
   * The turn of a test, which JUnit ends with the test's store.
   *
   * @param free whose turn it is
   */
  @SuppressWarnings("deprecation") // JUnit before 5.13 closes no other kind of resource
  record Turn(Semaphore free) implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      free.release();
    }
  }
}
