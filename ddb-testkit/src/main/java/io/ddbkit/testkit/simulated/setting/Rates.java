package io.ddbkit.testkit.simulated.setting;

/** How many calls an account may make in a region; what is above is refused as throttled. */
public final class Rates {
  /**
   * CreateTable, UpdateTable and DeleteTable together. Default: {@code 10/s}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Rate> CHANGES =
      SimulatedSetting.rate("rate-changes", "10/s");

  /**
   * All calls that change a table, its tags, or what it has besides itself, together: each takes a
   * token here beside the one of its own rate. Default: off, as many as one likes.
   *
   * <p>Source: AWS states no such rate; to try what a caller does with one.
   */
  public static final SimulatedSetting<Rate> WRITES = SimulatedSetting.unlimited("rate-writes");

  /**
   * DescribeTable. Default: {@code 2500/s}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-control-plane.html">Control
   * plane best practices</a>: 2,500 a second.
   */
  public static final SimulatedSetting<Rate> DESCRIBE_TABLE =
      SimulatedSetting.rate("rate-describe-table", "2500/s");

  /**
   * ListTables. Default: {@code 100/s}.
   *
   * <p>Source: our guess.
   */
  public static final SimulatedSetting<Rate> LIST_TABLES =
      SimulatedSetting.rate("rate-list-tables", "100/s");

  /**
   * TagResource and UntagResource together. Default: {@code 5/s}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html">TagResource</a>:
   * five a second.
   */
  public static final SimulatedSetting<Rate> TAGS = SimulatedSetting.rate("rate-tags", "5/s");

  /**
   * ListTagsOfResource. Default: {@code 10/s}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html">ListTagsOfResource</a>:
   * ten a second.
   */
  public static final SimulatedSetting<Rate> LIST_TAGS =
      SimulatedSetting.rate("rate-list-tags", "10/s");

  /**
   * UpdateTimeToLive. Default: {@code 10/s}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Rate> TIME_TO_LIVE =
      SimulatedSetting.rate("rate-time-to-live", "10/s");

  /**
   * DescribeTimeToLive. Default: {@code 10/s}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Rate> DESCRIBE_TIME_TO_LIVE =
      SimulatedSetting.rate("rate-describe-time-to-live", "10/s");

  /**
   * UpdateContinuousBackups and DescribeContinuousBackups together. Default: {@code 10/s}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html">DescribeContinuousBackups</a>:
   * ten a second.
   */
  public static final SimulatedSetting<Rate> RECOVERY =
      SimulatedSetting.rate("rate-recovery", "10/s");

  /**
   * The calls about contributor insights together. Default: {@code 5/s}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * contributor insights
   */
  public static final SimulatedSetting<Rate> INSIGHTS =
      SimulatedSetting.rate("rate-insights", "5/s");

  /**
   * The calls about resource policies together. Default: {@code 10/s}.
   *
   * <p>Source: our guess.
   */
  public static final SimulatedSetting<Rate> POLICY = SimulatedSetting.rate("rate-policy", "10/s");

  /**
   * The calls about Kinesis destinations together. Default: {@code 10/s}.
   *
   * <p>Source: our guess.
   */
  public static final SimulatedSetting<Rate> KINESIS =
      SimulatedSetting.rate("rate-kinesis", "10/s");

  /**
   * DescribeLimits. Default: {@code 0.0167/s,1}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html">DescribeLimits</a>:
   * once a minute.
   */
  public static final SimulatedSetting<Rate> LIMITS =
      SimulatedSetting.rate("rate-limits", "0.0167/s,1");

  private Rates() {}
}
