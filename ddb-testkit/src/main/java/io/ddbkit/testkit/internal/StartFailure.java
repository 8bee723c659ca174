package io.ddbkit.testkit.internal;

import static java.util.Objects.requireNonNull;

/** Why DynamoDB Local cannot be started here, and what to do about it. */
public final class StartFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final String fact;
  private final String remedy;

  /**
   * Says that the start failed.
   *
   * @param fact what was found, without a full stop
   * @param remedy what to do, in whole sentences
   * @param cause the first cause
   */
  public StartFailure(String fact, String remedy, Throwable cause) {
    super(fact, requireNonNull(cause, "cause"));
    this.fact = requireNonNull(fact, "fact");
    this.remedy = requireNonNull(remedy, "remedy");
  }

  /**
   * The failure of a server whose first cause is not known by name: a class, a method or a field
   * that is not there is told as the jar that lacks it.
   *
   * @param failure what was thrown
   */
  public static StartFailure of(Throwable failure) {
    if (failure instanceof StartFailure known) {
      return known;
    }
    var cause = root(requireNonNull(failure, "failure"));
    return new StartFailure(
        cause.toString(),
        EngineJar.remedy(cause).orElse("Set ddbkit.embedded.log=true to see what it logs."),
        cause);
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  /** What was found, without a full stop. */
  public String fact() {
    return fact;
  }

  /** What to do, in whole sentences. */
  public String remedy() {
    return remedy;
  }
}
