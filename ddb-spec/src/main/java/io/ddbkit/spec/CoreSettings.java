package io.ddbkit.spec;

import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Setting.Scope;
import java.util.List;
import java.util.Map;

/** The settings that a spec sets by itself. */
public final class CoreSettings {

  /** The name of the table. */
  public static final Setting<TableName> NAME = Setting.of("name", TableName.class, Scope.IDENTITY);

  /** The region that the table is in, such as {@code eu-west-1}. */
  public static final Setting<String> REGION = Setting.of("region", String.class, Scope.IDENTITY);

  /** The table's primary key. */
  public static final Setting<PrimaryKey> PRIMARY_KEY =
      Setting.of("primaryKey", PrimaryKey.class, Scope.TABLE);

  /** The global secondary indexes, by name. */
  public static final Setting<Map<String, GlobalIndex>> GLOBAL_INDEXES =
      Setting.mapOf("globalIndexes", GlobalIndex.class, Scope.TABLE);

  /** The local secondary indexes, by name. */
  public static final Setting<Map<String, LocalIndex>> LOCAL_INDEXES =
      Setting.mapOf("localIndexes", LocalIndex.class, Scope.TABLE);

  /** The vector indexes, by name. */
  public static final Setting<Map<String, VectorSearchIndex>> VECTOR_INDEXES =
      Setting.mapOf("vectorIndexes", VectorSearchIndex.class, Scope.TABLE);

  /** Billing mode and throughput. */
  public static final Setting<Billing> BILLING = Setting.of("billing", Billing.class, Scope.TABLE);

  private CoreSettings() {}

  /** All of them but those that only identify the table. */
  public static List<Setting<?>> all() {
    return List.of(PRIMARY_KEY, GLOBAL_INDEXES, LOCAL_INDEXES, VECTOR_INDEXES, BILLING);
  }
}
