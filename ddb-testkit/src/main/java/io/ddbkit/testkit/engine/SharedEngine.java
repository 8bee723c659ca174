package io.ddbkit.testkit.engine;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * An engine that is started once, and ends with the JVM.
 *
 * <p>The threads of some engines are not daemons: DynamoDB Local's keep a JVM alive whose {@code
 * main} has returned, and no shutdown hook is called then. Therefore it is started in a group of
 * threads, which its own threads inherit; and a daemon waits for the other threads that keep the
 * JVM alive, one after the other, and closes the engine when there is none.
 */
final class SharedEngine {
  private static final String NAME = "ddbkit-engine";

  /** The launcher's, which waits for all others once {@code main} has returned. */
  private static final String LAST = "DestroyJavaVM";

  private final ThreadGroup group = new ThreadGroup(NAME);
  private final FutureTask<LentEngine> start;
  private boolean begun;

  SharedEngine(Callable<Engine> starter) {
    start = new FutureTask<>(() -> new LentEngine(starter.call()));
  }

  /** The engine, which its users cannot close; or the exception that starting it threw. */
  Engine get() {
    begin();
    try {
      return start.get();
    } catch (ExecutionException e) {
      throw unchecked(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the engine was being started", e);
    }
  }

  private synchronized void begin() {
    if (!begun) {
      begun = true;
      daemon(group, this::run);
    }
  }

  private void run() {
    start.run();
    try {
      var engine = start.get().engine();
      Runtime.getRuntime().addShutdownHook(new Thread(root(), () -> close(engine), NAME + "-end"));
      daemon(root(), () -> closeAfterTheOthers(engine));
    } catch (ExecutionException told) {
      // by get()
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeAfterTheOthers(Engine engine) {
    try {
      for (var other = other(); other.isPresent(); other = other()) {
        other.get().join();
      }
      close(engine);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One at a time: whoever ends the JVM must not overtake the one who is closing the engine. */
  private synchronized void close(Engine engine) {
    engine.close();
  }

  /** A thread that keeps the JVM alive and is not the engine's. */
  private Optional<Thread> other() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon() && !thread.getName().equals(LAST))
        .filter(thread -> !isOfTheEngine(thread))
        .findAny();
  }

  private boolean isOfTheEngine(Thread thread) {
    var its = thread.getThreadGroup();
    return its == null || group.parentOf(its);
  }

  private static ThreadGroup root() {
    var group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  private static void daemon(ThreadGroup group, Runnable work) {
    var thread = new Thread(group, work, NAME);
    thread.setDaemon(true);
    thread.start();
  }

  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
