package io.ddbkit.testkit.engine;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;

/**
 * An engine could not be chosen, started or used. The message names the engine, the cause and what
 * to do about it.
 */
public final class EngineException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final String engine;

  /**
   * A failure without another one behind it.
   *
   * @param engine the name of the engine
   * @param cause what is wrong, without a full stop; shown in one line, as is what follows
   * @param nextStep what to do about it
   */
  public EngineException(String engine, String cause, String nextStep) {
    super(text(engine, cause, nextStep));
    this.engine = engine;
  }

  /** The same with the failure behind it. */
  public EngineException(String engine, String cause, String nextStep, Throwable behind) {
    super(text(engine, cause, nextStep), requireNonNull(behind, "behind"));
    this.engine = engine;
  }

  /** The name of the engine. */
  public String engine() {
    return engine;
  }

  private static String text(String engine, String cause, String nextStep) {
    return "engine %s: %s\n  -> %s"
        .formatted(
            Printable.value(requireNonNull(engine, "engine")),
            Printable.sentence(requireNonNull(cause, "cause")),
            Printable.sentence(requireNonNull(nextStep, "nextStep")));
  }
}
