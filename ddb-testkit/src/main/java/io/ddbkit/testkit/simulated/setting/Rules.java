package io.ddbkit.testkit.simulated.setting;

/** What the control plane refuses while something else is going on. */
public final class Rules {
  /**
   * UpdateTable is refused with ResourceInUseException while a table is not ACTIVE. On by default.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>:
   * while it is executing, the table is UPDATING, and no other can be issued.
   */
  public static final SimulatedSetting<Boolean> BUSY_TABLE = SimulatedSetting.flag("busy-table");

  /**
   * UpdateTimeToLive is refused with ResourceInUseException while a table is UPDATING, as it is
   * while an index is built. Off by default.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>
   * has the exception, and does not say for which changes of the table.
   */
  public static final SimulatedSetting<Boolean> BUSY_TIME_TO_LIVE =
      SimulatedSetting.flag("busy-time-to-live", false);

  /**
   * UpdateTable changes one thing in a call: encryption, table class, protection and warm
   * throughput come alone, maxima only with a billing mode, and of throughput, a stream and the
   * making or deleting of indexes there is one. On by default.
   *
   * <p>Source: measured by third parties; AWS states it only for throughput and indexes (<a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>).
   */
  public static final SimulatedSetting<Boolean> ONE_CONCERN = SimulatedSetting.flag("one-concern");

  /**
   * DeleteTable is refused with ResourceInUseException while a table is CREATING or UPDATING. On by
   * default.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>.
   */
  public static final SimulatedSetting<Boolean> BUSY_DELETE = SimulatedSetting.flag("busy-delete");

  /**
   * Only one index of a table, global and vector indexes together, can be created or deleted at
   * once; LimitExceededException otherwise. On by default.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html">Managing
   * global secondary indexes</a>.
   */
  public static final SimulatedSetting<Boolean> ONE_INDEX_CHANGE =
      SimulatedSetting.flag("one-index-change");

  /**
   * A table cannot be deleted while one of its indexes is CREATING. On by default.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html">Managing
   * global secondary indexes</a> for the allocation of resources; for the backfill measured by
   * third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Boolean> INDEX_BLOCKS_DELETE =
      SimulatedSetting.flag("index-blocks-delete");

  /**
   * A table with deletion protection cannot be deleted. On by default.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>.
   */
  public static final SimulatedSetting<Boolean> PROTECTION =
      SimulatedSetting.flag("deletion-protection");

  private Rules() {}
}
