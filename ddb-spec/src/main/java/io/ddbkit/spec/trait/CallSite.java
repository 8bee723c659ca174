package io.ddbkit.spec.trait;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A line of the caller's code, or of a document. Prints as {@code OrderTables.java:21}.
 *
 * @param file the source file's or document's name
 * @param line the line in it, from 1
 */
public record CallSite(String file, int line) {
  private static final StackWalker STACK = StackWalker.getInstance();

  public CallSite {
    requireNonNull(file, "file");
  }

  /**
   * The innermost line on the stack outside the named classes, or empty where it is unknown.
   *
   * @param ours whether a class, by its binary name, is to be passed over
   */
  public static Optional<CallSite> outside(Predicate<String> ours) {
    requireNonNull(ours, "ours");
    return STACK.walk(
        frames ->
            frames
                .filter(frame -> !ours.test(frame.getClassName()))
                .filter(frame -> !frame.getClassName().equals(CallSite.class.getName()))
                .findFirst()
                .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
                .map(frame -> new CallSite(frame.getFileName(), frame.getLineNumber())));
  }

  @Override
  public String toString() {
    return Printable.value(file) + ":" + line;
  }
}
