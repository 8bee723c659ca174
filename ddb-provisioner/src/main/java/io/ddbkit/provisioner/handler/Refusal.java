package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.Optional;

/**
 * What it means that a call fails in a certain way: a row of the table by which a run decides
 * whether to ask again, to look first, or to end. The first row that fits decides; a row fits if
 * each of its regular expressions matches.
 *
 * @param operation the IAM action of the call, such as {@code dynamodb:CreateTable}
 * @param code the error code that AWS sent, such as {@code LimitExceededException}; an answer that
 *     is none of AWS's has an empty one
 * @param status the HTTP status; {@code 0} where no answer came
 * @param text what the service, or the SDK, answered
 * @param meaning what it means
 * @param advice what to do about it, in a sentence without its full stop; empty: nothing to add to
 *     what the service says
 */
public record Refusal(
    String operation,
    String code,
    String status,
    String text,
    Meaning meaning,
    Optional<String> advice) {
  /** Matches whatever is there. */
  public static final String ANY = "(?s).*";

  public Refusal {
    requireNonNull(operation, "operation");
    requireNonNull(code, "code");
    requireNonNull(status, "status");
    requireNonNull(text, "text");
    requireNonNull(meaning, "meaning");
    requireNonNull(advice, "advice");
  }

  /** A row without advice. */
  public Refusal(String operation, String code, String status, String text, Meaning meaning) {
    this(operation, code, status, text, meaning, Optional.empty());
  }

  /** The same with what to do about it, in a sentence without its full stop. */
  @CheckReturnValue
  public Refusal advising(String what) {
    return new Refusal(
        operation, code, status, text, meaning, Optional.of(requireNonNull(what, "what")));
  }

  /** What a refusal means. */
  public enum Meaning {
    /** What was asked about is not there. */
    ABSENT,
    /** The service cannot do it now. It is asked again. */
    LATER,
    /** The caller is too fast. It is asked again, and all calls of that API become slower. */
    THROTTLED,
    /**
     * The service does it only some time after the change before. It is asked again when a
     * {@linkplain io.ddbkit.provisioner.plan.Transition#pausing pause} of the step is over.
     */
    TOO_SOON,
    /** Nobody knows whether it was done. It is looked at first, and asked again if it was not. */
    NO_ANSWER,
    /** There are no credentials to send it with. */
    NO_CREDENTIALS,
    /** The caller may not do it. */
    DENIED,
    /** The endpoint does not offer the operation. */
    NOT_OFFERED,
    /** There is an answer, and it cannot be read. */
    UNREADABLE,
    /** The service will not do it. */
    REFUSED
  }

  /** This error code has this meaning. */
  public static Refusal of(String code, Meaning meaning) {
    requireNonNull(code, "code");
    requireNonNull(meaning, "meaning");
    return new Refusal(ANY, code, ANY, ANY, meaning);
  }

  /** Whether a call that failed so is meant. */
  public boolean fits(String itsOperation, String itsCode, int itsStatus, String itsText) {
    requireNonNull(itsOperation, "itsOperation");
    requireNonNull(itsCode, "itsCode");
    requireNonNull(itsText, "itsText");
    return itsOperation.matches(operation)
        && itsCode.matches(code)
        && Integer.toString(itsStatus).matches(status)
        && itsText.matches(text);
  }
}
