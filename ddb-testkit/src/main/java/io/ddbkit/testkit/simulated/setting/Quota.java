package io.ddbkit.testkit.simulated.setting;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often something may be done within a time that moves along. Written {@code 4/PT24H}.
 *
 * @param count how often
 * @param window within how long
 */
public record Quota(int count, Duration window) {
  /** As often as one likes. */
  public static final Quota UNLIMITED = new Quota(Integer.MAX_VALUE, Duration.ofSeconds(1));

  /**
   * A quota.
   *
   * @throws IllegalArgumentException if the count is negative, or the window is no time
   */
  public Quota {
    requireNonNull(window, "window");
    if (count < 0 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException(
          "%d times within %s is no quota. The count must not be negative, the window above zero."
              .formatted(count, window));
    }
  }

  static Quota parse(String text) {
    int slash = text.indexOf('/');
    return new Quota(
        Integer.parseInt(text.substring(0, slash)), Duration.parse(text.substring(slash + 1)));
  }

  @Override
  public String toString() {
    return equals(UNLIMITED) ? "off" : count + "/" + window;
  }
}
