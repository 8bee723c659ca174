package io.ddbkit.testkit.simulated.setting;

/** How long the control plane takes. Drawn anew each time, within the span. */
public final class Delays {
  /**
   * How long a table is CREATING. Default: {@code PT4S..PT10S}.
   *
   * <p>Source: measured by third parties, not stated by AWS; <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
   * says only that it is asynchronous.
   */
  public static final SimulatedSetting<Span> CREATE_TABLE =
      SimulatedSetting.span("create-table", "PT4S..PT10S");

  /**
   * How much longer a table is CREATING for each global index that it is made with. Default: {@code
   * PT3S..PT5S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> CREATE_TABLE_INDEX =
      SimulatedSetting.span("create-table-index", "PT3S..PT5S");

  /**
   * How much longer a table is CREATING for each vector index that it is made with. Default: {@code
   * PT5S..PT8S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> CREATE_TABLE_VECTOR_INDEX =
      SimulatedSetting.span("create-table-vector-index", "PT5S..PT8S");

  /**
   * How long a table is DELETING. Default: {@code PT4S..PT6S}.
   *
   * <p>Source: measured by third parties, not stated by AWS; <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html">DeleteTable</a>
   * says that it takes a while.
   */
  public static final SimulatedSetting<Span> DELETE_TABLE =
      SimulatedSetting.span("delete-table", "PT4S..PT6S");

  /**
   * How long resources are allocated for a new global index: the table is UPDATING, the index
   * CREATING, {@code Backfilling} false. Default: {@code PT20S..PT40S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html">Managing
   * global secondary indexes</a> names the phase; its length was measured by third parties, not
   * stated by AWS.
   */
  public static final SimulatedSetting<Span> INDEX_ALLOCATION =
      SimulatedSetting.span("index-allocation", "PT20S..PT40S");

  /**
   * How long a new global index of a small table is filled: the table is ACTIVE, the index
   * CREATING, {@code Backfilling} true. Default: {@code PT7M..PT8M}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html">Managing
   * global secondary indexes</a> names the phase; its length was measured by third parties, not
   * stated by AWS.
   */
  public static final SimulatedSetting<Span> INDEX_BACKFILL =
      SimulatedSetting.span("index-backfill", "PT7M..PT8M");

  /**
   * How long an index is DELETING, and its table UPDATING. Default: {@code PT3S..PT5S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> INDEX_DELETE =
      SimulatedSetting.span("index-delete", "PT3S..PT5S");

  /**
   * How long resources are allocated for a new vector index: the table is UPDATING, the index
   * CREATING, {@code Backfilling} false. Default: {@code PT30S..PT1M}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> VECTOR_ALLOCATION =
      SimulatedSetting.span("vector-allocation", "PT30S..PT1M");

  /**
   * How long a new vector index is built: the table is ACTIVE, the index CREATING, {@code
   * Backfilling} true. Default: {@code PT15M..PT17M}.
   *
   * <p>Source: measured by third parties, not stated by AWS: 17 minutes for 25 items.
   */
  public static final SimulatedSetting<Span> VECTOR_BACKFILL =
      SimulatedSetting.span("vector-backfill", "PT15M..PT17M");

  /**
   * How long a table is UPDATING when its stream is switched on or off. Default: {@code
   * PT4S..PT5S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> STREAM = SimulatedSetting.span("stream", "PT4S..PT5S");

  /**
   * How long a table is UPDATING when its provisioned throughput is changed. Default: {@code
   * PT1S..PT2S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> THROUGHPUT =
      SimulatedSetting.span("throughput", "PT1S..PT2S");

  /**
   * How long a table is UPDATING when it becomes on-demand. Default: {@code PT2M9S..PT2M52S}.
   *
   * <p>Source: measured by third parties, not stated by AWS; <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-switching-capacity-modes.html">Switching
   * capacity modes</a> says several minutes.
   */
  public static final SimulatedSetting<Span> TO_ON_DEMAND =
      SimulatedSetting.span("to-on-demand", "PT2M9S..PT2M52S");

  /**
   * How long a table is UPDATING when it becomes provisioned. Default: {@code PT1M..PT1M52S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> TO_PROVISIONED =
      SimulatedSetting.span("to-provisioned", "PT1M..PT1M52S");

  /**
   * How long a table is UPDATING when its on-demand maxima are changed. Default: {@code
   * PT1S..PT2S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> MAXIMA = SimulatedSetting.span("maxima", "PT1S..PT2S");

  /**
   * How long warm throughput is UPDATING; the table stays ACTIVE. Default: {@code
   * PT4M30S..PT8M30S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html">Warm
   * throughput</a> says that it is asynchronous; its length was measured by third parties, not
   * stated by AWS.
   */
  public static final SimulatedSetting<Span> WARM_THROUGHPUT =
      SimulatedSetting.span("warm-throughput", "PT4M30S..PT8M30S");

  /**
   * How long a table is UPDATING when its table class is changed. Default: {@code PT4S..PT6S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> STORAGE_CLASS =
      SimulatedSetting.span("table-class", "PT4S..PT6S");

  /**
   * How long a table and its encryption are UPDATING when the key is changed. Default: {@code
   * PT21S..PT23S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> ENCRYPTION =
      SimulatedSetting.span("encryption", "PT21S..PT23S");

  /**
   * How long a table is UPDATING when its deletion protection is changed. Default: {@code
   * PT1S..PT2S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> PROTECTION =
      SimulatedSetting.span("protection", "PT1S..PT2S");

  /**
   * How long time to live is ENABLING or DISABLING. Default: {@code PT1S..PT1M}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>:
   * up to one hour, which is the most, not what is usual; third parties saw it ENABLED within
   * seconds. {@code PT1H} makes it as long as AWS says it may be.
   */
  public static final SimulatedSetting<Span> TIME_TO_LIVE =
      SimulatedSetting.span("time-to-live", "PT1S..PT1M");

  /**
   * How long after its time an item is deleted. Default: {@code PT0S..PT48H}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Time to
   * live</a>: within a few days.
   */
  public static final SimulatedSetting<Span> EXPIRY =
      SimulatedSetting.span("expiry", "PT0S..PT48H");

  /**
   * How long after it became ACTIVE a table is refused continuous backups, with
   * ContinuousBackupsUnavailableException. Default: {@code PT1S..PT3S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html">UpdateContinuousBackups</a>
   * has the exception; the time was measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> RECOVERY =
      SimulatedSetting.span("recovery", "PT1S..PT3S");

  /**
   * How long contributor insights are ENABLING or DISABLING. Default: {@code PT1S..PT16S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContributorInsights.html">UpdateContributorInsights</a>
   * has the states; the time was measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> INSIGHTS =
      SimulatedSetting.span("insights", "PT1S..PT16S");

  /**
   * How long a Kinesis destination is ENABLING or DISABLING. Default: {@code PT10S..PT30S}.
   *
   * <p>Source: <a
   * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html">EnableKinesisStreamingDestination</a>
   * has the states; the time is our guess.
   */
  public static final SimulatedSetting<Span> KINESIS =
      SimulatedSetting.span("kinesis", "PT10S..PT30S");

  /**
   * How long a Kinesis destination is UPDATING when its precision is changed. Default: {@code
   * PT2M4S..PT2M32S}.
   *
   * <p>Source: measured by third parties, not stated by AWS.
   */
  public static final SimulatedSetting<Span> KINESIS_PRECISION =
      SimulatedSetting.span("kinesis-precision", "PT2M4S..PT2M32S");

  /**
   * How long a call takes. Default: {@code PT0.01S}.
   *
   * <p>Source: our guess, for calls within a region.
   */
  public static final SimulatedSetting<Span> CALL = SimulatedSetting.span("call", "PT0.01S");

  private Delays() {}
}
