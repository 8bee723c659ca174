package io.ddbkit.testkit.simulated.setting;

/**
 * How many calls may be made: a bucket of tokens that fills up evenly, and is full at the
 * beginning. Written {@code 10/s}, or {@code 10/s,20} with the size of the bucket.
 *
 * @param perSecond how many tokens a second
 * @param burst how many the bucket holds, which is how many calls may come at once
 */
public record Rate(double perSecond, int burst) {
  /** As many calls as one likes. */
  public static final Rate UNLIMITED = new Rate(1e9, Integer.MAX_VALUE);

  /**
   * A rate.
   *
   * @throws IllegalArgumentException if there would never be a token, or none fits
   */
  public Rate {
    if (!(perSecond > 0) || burst < 1) {
      throw new IllegalArgumentException(
          "A rate of %s a second, %d at once, lets nothing through. Both must be above zero."
              .formatted(perSecond, burst));
    }
  }

  static Rate parse(String text) {
    var parts = text.split("/s,?", -1);
    double perSecond = Double.parseDouble(parts[0]);
    if (parts.length != 2) {
      throw new IllegalArgumentException("no rate");
    }
    int burst =
        parts[1].isEmpty() ? (int) Math.max(1, Math.ceil(perSecond)) : Integer.parseInt(parts[1]);
    return new Rate(perSecond, burst);
  }

  @Override
  public String toString() {
    return equals(UNLIMITED) ? "off" : perSecond + "/s," + burst;
  }
}
