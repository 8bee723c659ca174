package io.ddbkit.provisioner.governor;

import io.ddbkit.provisioner.time.Scheduler;
import io.ddbkit.provisioner.time.Work;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that wait and those that are under way. */
final class Traffic {
  private final Scheduler scheduler;
  private final Limits limits;
  private final Lanes lanes;
  private final Deque<Ticket> beforeTransit = new ArrayDeque<>();
  private int callsInFlight;
  private int tablesInTransition;
  private long number;
  private @Nullable Work wake;
  private Instant wakesAt = Instant.MAX;

  Traffic(Scheduler scheduler, Limits limits) {
    this.scheduler = scheduler;
    this.limits = limits;
    this.lanes = new Lanes(limits.rates());
  }

  Ticket enter(Ticket ticket) {
    synchronized (this) {
      ticket.number(number++);
      queue(ticket);
    }
    letGo();
    return ticket;
  }

  /** Who has no right to change yet waits for that first, and shuts out nobody who has it. */
  private void queue(Ticket ticket) {
    if (mayChange(ticket)) {
      lane(ticket).add(ticket);
    } else {
      beforeTransit.add(ticket);
    }
  }

  private boolean mayChange(Ticket ticket) {
    var transit = ticket.transit();
    if (transit == null || transit.isUnderWay()) {
      return true;
    }
    if (tablesInTransition >= limits.tablesInTransition()) {
      return false;
    }
    transit.begins();
    tablesInTransition++;
    return true;
  }

  private Lane lane(Ticket ticket) {
    return lanes.of(ticket.api(), scheduler.now());
  }

  void leave(Ticket ticket, Ticket.End end) {
    synchronized (this) {
      if (ticket.ends()) {
        end(ticket, end);
      }
    }
    letGo();
  }

  private void end(Ticket ticket, Ticket.End end) {
    if (ticket.isGoing()) {
      callsInFlight--;
      lane(ticket).ended(ticket.sent(), end, scheduler.now());
    } else if (!beforeTransit.remove(ticket)) {
      lane(ticket).withdraw(ticket);
    }
  }

  void close(Transit transit) {
    synchronized (this) {
      if (transit.ends()) {
        tablesInTransition--;
        var waiting = beforeTransit.poll();
        if (waiting != null) {
          queue(waiting);
        }
      }
    }
    letGo();
  }

  /** Lets all go that may; the lock is not held while they do. */
  private void letGo() {
    due().forEach(ticket -> ticket.go().accept(ticket));
  }

  private synchronized List<Ticket> due() {
    var now = scheduler.now();
    var due = new ArrayList<Ticket>();
    while (callsInFlight < limits.callsInFlight()) {
      var lane = lanes.ready(now);
      if (lane.isEmpty()) {
        break;
      }
      callsInFlight++;
      due.add(lane.get().next(now));
    }
    wakeLater(now);
    return due;
  }

  private void wakeLater(Instant now) {
    var next = callsInFlight < limits.callsInFlight() ? lanes.readyAt(now) : Instant.MAX;
    if (wake != null && !next.isBefore(wakesAt)) {
      return; // it finds by itself that it came too early
    }
    if (wake != null) {
      wake.cancel();
      wake = null;
    }
    wakesAt = next;
    if (next.isBefore(Instant.MAX)) {
      wake = scheduler.at(next, this::woken);
    }
  }

  private void woken() {
    synchronized (this) {
      wake = null;
      wakesAt = Instant.MAX;
    }
    letGo();
  }
}
