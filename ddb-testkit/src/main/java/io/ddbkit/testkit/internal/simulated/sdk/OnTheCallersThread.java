package io.ddbkit.testkit.internal.simulated.sdk;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The executor for what an asynchronous client plans: what is to be done now, such as another try,
 * is done at once by the caller; timeouts wait in wall time.
 */
final class OnTheCallersThread extends ScheduledThreadPoolExecutor {

  OnTheCallersThread() {
    super(1, OnTheCallersThread::daemon);
    setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "simulated-timeouts");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    if (delay > 0) {
      return super.schedule(command, delay, unit);
    }
    command.run();
    return super.schedule(() -> {}, 0, unit);
  }
}
