package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.provisioner.governor.Transit;
import io.ddbkit.provisioner.internal.turn.Run.Stop;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run under way: takes turn after turn, each at its instant, and lets its calls go when the
 * governor allows them. Between two turns it is an entry in somebody's queue.
 */
final class Course<R> {
  private final Run<R> run;
  private final Home home;
  private final Home workers;
  private final Governor governor;
  private final Transit transit;
  private final CompletableFuture<R> end = new CompletableFuture<>();
  private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Stop stop;
  private volatile @Nullable Throwable cause;

  /**
   * A run that has not begun.
   *
   * @param home where its turns are taken
   * @param workers where calls are made that go beside another
   */
  Course(Run<R> run, Home home, Home workers, Governor governor) {
    this.run = run;
    this.home = home;
    this.workers = workers;
    this.governor = governor;
    this.transit = governor.transit();
  }

  /** Completes with the run's result, or exceptionally with what it threw. */
  CompletableFuture<R> end() {
    return end;
  }

  /**
   * Begins.
   *
   * @param deadline when it is stopped; {@link Instant#MAX}: never
   */
  void begin(Instant deadline) {
    if (deadline.isBefore(Instant.MAX)) {
      var bell = home.at(deadline, () -> stop(Stop.LATE, null));
      whenEnded(bell);
    }
    at(Home.NOW, run::begin);
  }

  private void whenEnded(Runnable task) {
    var unused = end.whenComplete((result, failure) -> task.run());
  }

  /** Stops it: what waits does not happen, and calls under way are interrupted. */
  void stop(Stop why, @Nullable Throwable thrown) {
    if (stop == null) {
      cause = thrown;
      stop = why;
    }
    pending.forEach(Pending::takeBack);
  }

  /** Whether an interrupt stopped it. */
  boolean isInterrupted() {
    return stop == Stop.INTERRUPTED;
  }

  private void at(Instant instant, Supplier<Turn<R>> next) {
    var delay = new Delay[1];
    delay[0] =
        new Delay(
            () -> {
              pending.remove(delay[0]);
              proceed(next);
            });
    pending.add(delay[0]);
    try {
      delay[0].begin(home, instant);
    } catch (RuntimeException e) {
      fail(e);
    }
    takeBackIfStopped(delay[0]);
  }

  private void takeBackIfStopped(Pending each) {
    if (stop != null) {
      each.takeBack();
    }
  }

  private void proceed(Supplier<Turn<R>> next) {
    try {
      var why = stop;
      if (why == null) {
        take(next.get());
      } else {
        ends(run.stopped(why, cause));
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    if (e instanceof Run.Interrupted) {
      stop = Stop.INTERRUPTED;
      ends(run.stopped(Stop.INTERRUPTED, e));
    } else {
      ends(e);
    }
  }

  private void ends(Throwable failure) {
    transit.close();
    end.completeExceptionally(failure);
  }

  private void take(Turn<R> turn) {
    if (turn instanceof Turn.Ended<R> ended) {
      transit.close();
      end.complete(ended.result());
      return;
    }
    var going = (Turn.Going<R>) turn;
    if (going.notBefore().isAfter(governor.scheduler().now())) {
      at(going.notBefore(), () -> new Turn.Going<>(Home.NOW, going.calls(), going.next()));
    } else if (going.calls().isEmpty()) {
      at(Home.NOW, going.next());
    } else {
      send(going);
    }
  }

  private void send(Turn.Going<R> going) {
    var left = new AtomicInteger(going.calls().size());
    var place = home;
    for (var call : going.calls()) {
      send(call, place, () -> arrived(left, going.next()));
      place = workers;
    }
  }

  private void send(Outgoing<?> call, Home place, Runnable then) {
    var sending = new Sending[1];
    sending[0] =
        new Sending(
            call,
            place,
            () -> {
              pending.remove(sending[0]);
              then.run();
            });
    pending.add(sending[0]);
    sending[0].begin(governor, transit);
    takeBackIfStopped(sending[0]);
  }

  /** The last call that ends takes the run on, at home. */
  private void arrived(AtomicInteger left, Supplier<Turn<R>> next) {
    if (left.decrementAndGet() == 0) {
      if (home == workers) {
        proceed(next);
      } else {
        at(Home.NOW, next);
      }
    }
  }
}
