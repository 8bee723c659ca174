package io.ddbkit.spec.internal.direct;

/**
 * Asks the constraints of values directly. What it calls sound, a validator finds nothing in, in
 * the default group; what it does not may be sound nevertheless: it knows the constraints that the
 * library uses, and leaves all others to a validator, which also tells what is wrong.
 */
public final class DirectCheck {
  private DirectCheck() {}

  /** Whether the value, and all that it holds, is sound for sure. */
  public static boolean holds(Object value) {
    return Cascade.VALID.holds(value, null);
  }

  /** The same without the constraints on the class of the value, which the caller asks. */
  public static boolean holdsWithin(Object bean) {
    return BeanChecks.of(bean.getClass()).members().holds(bean, null);
  }
}
