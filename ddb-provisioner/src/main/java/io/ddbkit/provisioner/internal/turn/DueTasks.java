package io.ddbkit.provisioner.internal.turn;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Tasks that wait for their instant, until somebody takes them. Safe for use by several threads.
 */
final class DueTasks implements Home {
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::instant).thenComparingLong(Due::number));
  private final Runnable news;
  private long number;

  /**
   * No tasks.
   *
   * @param news is told of each task that is added
   */
  DueTasks(Runnable news) {
    this.news = news;
  }

  private record Due(Instant instant, long number, Runnable task) {}

  @Override
  public Runnable at(Instant instant, Runnable task) {
    var added = add(instant, task);
    news.run();
    return () -> withdraw(added);
  }

  private synchronized Due add(Instant instant, Runnable task) {
    var added = new Due(instant, number++, task);
    due.add(added);
    return added;
  }

  private synchronized void withdraw(Due added) {
    due.remove(added);
  }

  /** Takes the next, if its instant has come. */
  synchronized Optional<Runnable> next(Instant now) {
    return Optional.ofNullable(due.peek())
        .filter(each -> !each.instant().isAfter(now))
        .map(each -> due.remove().task());
  }

  /** The instant of the next; empty: there is none. */
  synchronized Optional<Instant> nextAt() {
    return Optional.ofNullable(due.peek()).map(Due::instant);
  }
}
