package io.ddbkit.provisioner.internal.turn;

import io.ddbkit.provisioner.governor.Governor;
import io.ddbkit.provisioner.governor.Ticket;
import io.ddbkit.provisioner.governor.Transit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call on its way: it waits for the governor, then for a thread, and is made. */
final class Sending implements Pending {
  private enum State {
    AHEAD,
    UNDER_WAY,
    OVER
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.AHEAD);
  private final Outgoing<?> call;
  private final Home place;
  private final Runnable then;
  private volatile @Nullable Ticket ticket;
  private volatile Runnable cancel = () -> {};

  /**
   * A call.
   *
   * @param place where it is made
   * @param then what is done once it has ended or was taken back
   */
  Sending(Outgoing<?> call, Home place, Runnable then) {
    this.call = call;
    this.place = place;
    this.then = then;
  }

  void begin(Governor governor, Transit transit) {
    var entered =
        call.changes()
            ? governor.enter(call.api(), transit, this::goes)
            : governor.enter(call.api(), this::goes);
    ticket = entered;
    if (state.get() == State.OVER) {
      entered.leave(call.end());
    }
  }

  private void goes(Ticket its) {
    try {
      cancel = place.at(Home.NOW, () -> make(its));
    } catch (RuntimeException e) {
      call.fails(e);
      its.leave(Ticket.End.NOT_MADE);
      isOver(State.AHEAD);
    }
  }

  private void make(Ticket its) {
    if (state.compareAndSet(State.AHEAD, State.UNDER_WAY)) {
      call.make();
      its.leave(call.end());
      isOver(State.UNDER_WAY);
    }
  }

  private void isOver(State from) {
    if (state.compareAndSet(from, State.OVER)) {
      then.run();
    }
  }

  @Override
  public void takeBack() {
    cancel.run();
    var its = ticket;
    if (state.get() == State.AHEAD && its != null) {
      its.leave(Ticket.End.NOT_MADE);
    }
    isOver(State.AHEAD);
  }
}
