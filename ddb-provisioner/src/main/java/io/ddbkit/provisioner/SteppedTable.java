package io.ddbkit.provisioner;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.internal.turn.Stepping;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.internal.CheckReturnValue;
import java.time.Instant;
import java.util.concurrent.CompletionException;

/**
 * A table that is made sure of in steps, each on the thread that takes it. Between two steps it
 * holds no thread. One that is dropped leaves what is under way at AWS, and another takes it up.
 * Safe for use by several threads, of which one steps at a time.
 */
public final class SteppedTable {
  private final Stepping<Outcome> stepping;

  SteppedTable(Stepping<Outcome> stepping) {
    this.stepping = stepping;
  }

  /** How far it is after a step. */
  public sealed interface State {

    /** The table is as its spec sets it, as far as DynamoDB allows it now. */
    record Done(Outcome outcome) implements State {
      public Done {
        requireNonNull(outcome, "outcome");
      }
    }

    /**
     * It has ended before its time.
     *
     * @param why what {@link TableProvisioner#ensure(Mode, io.ddbkit.spec.TableSpec,
     *     io.ddbkit.provisioner.plan.Permit...)} would throw
     */
    record Failed(RuntimeException why) implements State {
      public Failed {
        requireNonNull(why, "why");
      }
    }

    /** It goes on at an instant: take the next step then. An earlier one does no harm. */
    record LookAgain(Instant at) implements State {
      public LookAgain {
        requireNonNull(at, "at");
      }
    }
  }

  /**
   * Goes on as far as it can without waiting: reads the table, and sends what can be sent. The
   * calls are made on this thread.
   */
  @CheckReturnValue
  public State step() {
    return stepping.step().<State>map(State.LookAgain::new).orElseGet(this::end);
  }

  private State end() {
    try {
      return new State.Done(stepping.end().join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        return new State.Failed(why);
      }
      throw e;
    }
  }

  /** Ends it, so that the next step is {@link State.Failed}. What is under way at AWS goes on. */
  public void cancel() {
    stepping.cancel();
  }
}
