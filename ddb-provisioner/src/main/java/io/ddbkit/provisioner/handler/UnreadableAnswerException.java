package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;

/**
 * An answer lacks what its service always returns, or holds a value that this version does not
 * know. The engine makes a {@link io.ddbkit.provisioner.report.ControlPlaneException} of it, which
 * names the table too.
 */
public final class UnreadableAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String action;

  private UnreadableAnswerException(String action, String how) {
    super(action + " answered " + how);
    this.action = action;
  }

  /** An answer without this, such as {@code KeySchema of index by-mail}. */
  public static UnreadableAnswerException without(String action, String member) {
    requireNonNull(action, "action");
    requireNonNull(member, "member");
    return new UnreadableAnswerException(action, "without " + Printable.sentence(member));
  }

  /** An answer with a value of a kind that this version does not know. */
  public static UnreadableAnswerException unknown(String action, String member, String value) {
    requireNonNull(action, "action");
    requireNonNull(member, "member");
    requireNonNull(value, "value");
    var told = Printable.sentence(member) + " " + Printable.value(value);
    return new UnreadableAnswerException(
        action, "with " + told + ", which this version does not know");
  }

  /** The IAM action of the read. */
  public String action() {
    return action;
  }
}
