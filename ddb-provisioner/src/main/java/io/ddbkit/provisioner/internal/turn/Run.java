package io.ddbkit.provisioner.internal.turn;

import org.jspecify.annotations.Nullable;

/** A piece of work that goes on in turns, one after the other. */
public interface Run<R> {

  /** Begins it. */
  Turn<R> begin();

  /**
   * What is thrown where it is stopped from outside between two turns.
   *
   * @param cause what stopped it, where something was thrown
   */
  RuntimeException stopped(Stop why, @Nullable Throwable cause);

  /** Why a run is stopped from outside. */
  enum Stop {
    /** Its thread was interrupted, or it was cancelled. */
    INTERRUPTED,
    /** All the time that it was given is over. */
    LATE
  }

  /** An exception that says that the thread of a call was interrupted. */
  interface Interrupted {}
}
