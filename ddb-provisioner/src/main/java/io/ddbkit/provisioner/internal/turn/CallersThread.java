package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.time.Scheduler;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The thread that asked for a run: it takes the turns itself, and waits in between. */
final class CallersThread implements Home {
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::instant).thenComparingLong(Due::number));
  private final Scheduler scheduler;
  private CompletableFuture<?> news = new CompletableFuture<>();
  private long number;

  CallersThread(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  private record Due(Instant instant, long number, Runnable task) {}

  @Override
  public synchronized Runnable at(Instant instant, Runnable task) {
    var added = new Due(instant, number++, task);
    due.add(added);
    news.complete(null);
    return () -> withdraw(added);
  }

  private synchronized void withdraw(Due added) {
    due.remove(added);
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
    var next = next();
    if (next.isPresent()) {
      next.get().task().run();
    } else {
      pause();
    }
  }

  private synchronized void wake() {
    news.complete(null);
  }

  private synchronized Optional<Due> next() {
    return Optional.ofNullable(due.peek())
        .filter(each -> !each.instant().isAfter(scheduler.now()))
        .map(each -> due.remove());
  }

  private void pause() throws InterruptedException {
    CompletableFuture<?> awaited;
    Instant until;
    synchronized (this) {
      until = due.isEmpty() ? Instant.MAX : due.peek().instant();
      if (news.isDone()) {
        news = new CompletableFuture<>();
        return; // something may have come since
      }
      awaited = news;
    }
    scheduler.await(awaited, until);
  }
}
