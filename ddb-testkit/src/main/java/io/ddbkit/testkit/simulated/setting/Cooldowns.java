package io.ddbkit.testkit.simulated.setting;

import java.time.Duration;

/** How long the control plane refuses to change the same thing again. */
public final class Cooldowns {
  /**
   * How long time to live cannot be changed again. Default: {@code PT1H}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>:
   * it can take up to one hour, and further calls within it give a ValidationException. Third
   * parties were refused for 31 minutes; the default is the time that AWS names.
   */
  public static final SimulatedSetting<Duration> TIME_TO_LIVE =
      SimulatedSetting.time("cooldown-time-to-live", "PT1H");

  /**
   * How long deletion protection cannot be changed again. Default: {@code PT15S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Duration> PROTECTION =
      SimulatedSetting.time("cooldown-protection", "PT15S");

  /**
   * How long a resource policy cannot be changed again. Default: {@code PT15S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html">PutResourcePolicy</a>:
   * within 15 seconds.
   */
  public static final SimulatedSetting<Duration> POLICY =
      SimulatedSetting.time("cooldown-policy", "PT15S");

  /**
   * How long tags of one table cannot be changed again. Default: {@code PT1.5S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Duration> TAGS =
      SimulatedSetting.time("cooldown-tags", "PT1.5S");

  private Cooldowns() {}
}
