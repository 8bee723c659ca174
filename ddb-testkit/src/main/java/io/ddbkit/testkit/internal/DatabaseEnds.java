package io.ddbkit.testkit.internal;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Ends databases, and waits for each only so long. DynamoDB Local 3.3.1 waits for ever for an index
 * that it could not remove, and whoever closes a space would wait with it. Not beside the server,
 * whose logging is quiet: this is to be heard.
 */
public final class DatabaseEnds {
  private final Duration patience;
  private final AtomicBoolean told = new AtomicBoolean();

  /** That wait so long for each. */
  public DatabaseEnds(Duration patience) {
    this.patience = patience;
  }

  /**
   * Ends one. What has not ended in time is left behind, which is told once; so it is if the thread
   * is interrupted, which it still is afterwards.
   *
   * @throws IllegalStateException if ending it failed
   */
  public void end(Runnable close) {
    var ending = new FutureTask<>(close, true);
    var thread = new Thread(ending, "ddbkit-embedded-end");
    thread.setDaemon(true);
    thread.start();
    await(ending);
  }

  private void await(FutureTask<Boolean> ending) {
    try {
      ending.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      tell();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A database of DynamoDB Local did not end.", e.getCause());
    }
  }

  /** Nobody asks for a logger before: the backend would start among the engine's own classes. */
  private void tell() {
    if (!told.getAndSet(true)) {
      var log = LoggerFactory.getLogger(DatabaseEnds.class);
      log.warn(
          "A database of DynamoDB Local has not ended after {} s, and is left behind with its"
              + " threads. DynamoDB Local 3.3.1 does not end while an index is DELETING that it"
              + " could not remove. Tests go on. Other databases left behind are not told of.",
          patience.toSeconds());
    }
  }
}
