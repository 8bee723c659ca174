package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.governor.Ticket;
import io.ddbkit.provisioner.internal.turn.Outgoing;

/** A call failed for now: it may be asked again, after a look at the table. */
public final class NotYetException extends RuntimeException implements Outgoing.Failed {
  private static final long serialVersionUID = 1;

  private final transient Refused refused;

  NotYetException(Refused refused) {
    super(refused.cause());
    this.refused = refused;
  }

  /** What was said. */
  public Refused refused() {
    return refused;
  }

  @Override
  public Ticket.End end() {
    return switch (refused.meaning()) {
      case THROTTLED -> Ticket.End.THROTTLED;
      case NO_ANSWER -> Ticket.End.NOT_MADE;
      default -> Ticket.End.ANSWERED;
    };
  }
}
