package io.ddbkit.testkit.simulated.setting;

/** How much there may be, and how often it may be changed. */
public final class Quotas {
  /**
   * How many tables an account may have in a region. Default: {@code 2500}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * tables per account and region
   */
  public static final SimulatedSetting<Integer> TABLES =
      SimulatedSetting.count("quota-tables", 2_500);

  /**
   * How many tables may be CREATING, UPDATING or DELETING at once. Default: {@code 500}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * simultaneous table operations
   */
  public static final SimulatedSetting<Integer> IN_TRANSITION =
      SimulatedSetting.count("quota-in-transition", 500);

  /**
   * How many tables may be in transition at once when one with an index is to be made. Default:
   * {@code 250}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * simultaneous table operations
   */
  public static final SimulatedSetting<Integer> IN_TRANSITION_WITH_INDEXES =
      SimulatedSetting.count("quota-in-transition-with-indexes", 250);

  /**
   * How many global indexes a table may have. Default: {@code 20}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * secondary indexes per table
   */
  public static final SimulatedSetting<Integer> GLOBAL_INDEXES =
      SimulatedSetting.count("quota-global-indexes", 20);

  /**
   * How many local indexes a table may have. Default: {@code 5}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * secondary indexes per table
   */
  public static final SimulatedSetting<Integer> LOCAL_INDEXES =
      SimulatedSetting.count("quota-local-indexes", 5);

  /**
   * How many vector indexes a table may have. Default: {@code 5}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Integer> VECTOR_INDEXES =
      SimulatedSetting.count("quota-vector-indexes", 5);

  /**
   * How many attributes all indexes of a table together may name in projections. Default: {@code
   * 100}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * projected attributes
   */
  public static final SimulatedSetting<Integer> PROJECTED =
      SimulatedSetting.count("quota-projected-attributes", 100);

  /**
   * How many decreases of throughput are allowed in the first hour of a day (UTC); later it is one
   * in an hour without a decrease. Default: {@code 4}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * decreasing provisioned throughput
   */
  public static final SimulatedSetting<Integer> DECREASES_AT_ONCE =
      SimulatedSetting.count("quota-decreases-at-once", 4);

  /**
   * How many decreases of throughput are allowed in a day (UTC), for a table and each index by
   * itself. Default: {@code 27}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * decreasing provisioned throughput
   */
  public static final SimulatedSetting<Integer> DECREASES_A_DAY =
      SimulatedSetting.count("quota-decreases-a-day", 27);

  /**
   * How often a table may become on-demand. Default: {@code 4/PT24H}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-switching-capacity-modes.html">Switching
   * capacity modes</a>
   */
  public static final SimulatedSetting<Quota> TO_ON_DEMAND =
      SimulatedSetting.quota("quota-to-on-demand", "4/PT24H");

  /**
   * How often a table class may be changed. Default: {@code 2/PT720H}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * table classes
   */
  public static final SimulatedSetting<Quota> STORAGE_CLASS =
      SimulatedSetting.quota("quota-table-class", "2/PT720H");

  /**
   * How often a key may be changed; once more if none was in the last six hours. Default: {@code
   * 4/PT24H}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * changing the encryption key
   */
  public static final SimulatedSetting<Quota> ENCRYPTION =
      SimulatedSetting.quota("quota-encryption", "4/PT24H");

  /**
   * How many tags a table may have. Default: {@code 50}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>,
   * tags
   */
  public static final SimulatedSetting<Integer> TAGS = SimulatedSetting.count("quota-tags", 50);

  /**
   * How many bytes a resource policy may have. Default: {@code 20480}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html">PutResourcePolicy</a>:
   * 20 KB.
   */
  public static final SimulatedSetting<Integer> POLICY_BYTES =
      SimulatedSetting.count("quota-policy-bytes", 20_480);

  /**
   * How many rules of CloudWatch Contributor Insights the tables and indexes of a region may take;
   * beyond that insights end as FAILED. Default: {@code 100}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html">Quotas
   * of CloudWatch</a>; that insights end as FAILED was measured by third parties, not stated by
   * AWS.
   */
  public static final SimulatedSetting<Integer> INSIGHTS_RULES =
      SimulatedSetting.count("quota-insights-rules", 100);

  private Quotas() {}
}
