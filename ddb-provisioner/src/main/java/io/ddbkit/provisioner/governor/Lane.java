package io.ddbkit.provisioner.governor;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Those that wait to call one API, and the buckets that they have to pass. */
final class Lane {
  private final Deque<Ticket> waiting = new ArrayDeque<>();
  private final List<Bucket> buckets;

  Lane(List<Bucket> buckets) {
    this.buckets = List.copyOf(buckets);
  }

  void add(Ticket ticket) {
    waiting.add(ticket);
  }

  void withdraw(Ticket ticket) {
    waiting.remove(ticket);
    rest();
  }

  boolean isReady(Instant now) {
    return !waiting.isEmpty() && buckets.stream().allMatch(bucket -> bucket.isReady(now));
  }

  /** When its first may go; {@link Instant#MAX}: it is woken by something else. */
  Instant readyAt(Instant now) {
    return waiting.isEmpty()
        ? Instant.MAX
        : buckets.stream().map(bucket -> bucket.readyAt(now)).max(Instant::compareTo).orElse(now);
  }

  /** The number of the first that waits. */
  long first() {
    return waiting.element().number();
  }

  Ticket next(Instant now) {
    var next = waiting.remove();
    buckets.forEach(Bucket::took);
    next.goes(now);
    return next;
  }

  void ended(Instant sent, Ticket.End end, Instant now) {
    for (var bucket : buckets) {
      switch (end) {
        case ANSWERED -> bucket.accepted();
        case THROTTLED -> bucket.throttled(sent, now);
        case NOT_MADE -> bucket.gaveBack();
      }
    }
    rest();
  }

  private void rest() {
    if (waiting.isEmpty()) {
      buckets.forEach(Bucket::rests);
    }
  }
}
