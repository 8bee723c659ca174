package io.ddbkit.testkit.simulated.setting;

/** How late the control plane shows what has happened. Drawn anew each time, within the span. */
public final class Lags {
  /**
   * How long DescribeTable may answer as before; a new table is not found meanwhile. Default:
   * {@code PT0S..PT1S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html">DescribeTable</a>:
   * it uses an eventually consistent query; wait a few seconds and try again.
   */
  public static final SimulatedSetting<Span> DESCRIBE =
      SimulatedSetting.span("lag-describe", "PT0S..PT1S");

  /**
   * How long ListTables may answer as before. Default: {@code PT0S..PT2S}.
   *
   * <p>Source: as for DescribeTable; measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> LIST = SimulatedSetting.span("lag-list", "PT0S..PT2S");

  /**
   * How long it takes until tags that were set or removed are seen. Default: {@code PT1S..PT3S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html">TagResource</a>:
   * asynchronous; ListTagsOfResource may return what was before.
   */
  public static final SimulatedSetting<Span> TAGS = SimulatedSetting.span("lag-tags", "PT1S..PT3S");

  /**
   * How long GetResourcePolicy may answer as before. Default: {@code PT0S..PT1S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html">GetResourcePolicy</a>:
   * it uses an eventually consistent query.
   */
  public static final SimulatedSetting<Span> POLICY =
      SimulatedSetting.span("lag-policy", "PT0S..PT1S");

  private Lags() {}
}
