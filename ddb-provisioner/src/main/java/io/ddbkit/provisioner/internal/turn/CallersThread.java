package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The thread that asked for a run: it takes the turns itself, and waits in between. */
final class CallersThread implements Home {
  private final DueTasks due = new DueTasks(this::wake);
  private final Scheduler scheduler;
  private CompletableFuture<?> news = new CompletableFuture<>();

  CallersThread(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public Runnable at(Instant instant, Runnable task) {
    return due.at(instant, task);
  }

  /**
   * Takes turns until this has ended.
   *
   * @param interrupted is told each interrupt, and stops what goes on
   * @return whether the thread was interrupted
   */
  boolean until(CompletableFuture<?> end, Consumer<InterruptedException> interrupted) {
    var unused = end.whenComplete((result, failure) -> wake());
    boolean was = false;
    while (!end.isDone()) {
      try {
        turn();
      } catch (InterruptedException e) {
        was = true;
        interrupted.accept(e);
      }
    }
    return was;
  }

  private void turn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted between two turns");
    }
    var next = due.next(scheduler.now());
    if (next.isPresent()) {
      next.get().run();
    } else {
      pause();
    }
  }

  private synchronized void wake() {
    news.complete(null);
  }

  private void pause() throws InterruptedException {
    CompletableFuture<?> awaited;
    synchronized (this) {
      if (news.isDone()) {
        news = new CompletableFuture<>();
        return; // something may have come since
      }
      awaited = news;
    }
    scheduler.await(awaited, due.nextAt().orElse(Instant.MAX));
  }
}
