package io.ddbkit.testkit.internal.simulated.service;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What DynamoDB does and the engine does not: operations, and members of requests, by name. Whoever
 * builds one of them takes its name out here.
 */
public final class NotOffered {
  private static final Map<String, List<String>> OPERATIONS =
      Map.of(
          "searches in vector indexes",
          List.of("SearchVectors"),
          "PartiQL",
          List.of("BatchExecuteStatement", "ExecuteStatement", "ExecuteTransaction"),
          "transactions that read",
          List.of("TransactGetItems"),
          "backups and restores",
          List.of(
              "CreateBackup",
              "DeleteBackup",
              "DescribeBackup",
              "ListBackups",
              "RestoreTableFromBackup",
              "RestoreTableToPointInTime"),
          "imports and exports",
          List.of(
              "DescribeExport",
              "DescribeImport",
              "ExportTableToPointInTime",
              "ImportTable",
              "ListExports",
              "ListImports"),
          "replicas",
          List.of(
              "CreateGlobalTable",
              "DescribeGlobalTable",
              "DescribeGlobalTableSettings",
              "DescribeTableReplicaAutoScaling",
              "ListGlobalTables",
              "UpdateGlobalTable",
              "UpdateGlobalTableSettings",
              "UpdateTableReplicaAutoScaling"));

  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "replicas",
          List.of(
              "GlobalTableSettingsReplicationMode",
              "GlobalTableSourceArn",
              "GlobalTableWitnessUpdates",
              "MultiRegionConsistency",
              "ReplicaUpdates"),
          "parameters from before expressions",
          List.of(
              "AttributesToGet",
              "AttributeUpdates",
              "ConditionalOperator",
              "Expected",
              "KeyConditions",
              "QueryFilter",
              "ScanFilter"));

  private NotOffered() {}

  /** The names, each with what it belongs to. */
  public static Map<String, String> all() {
    var all = new TreeMap<>(operations());
    all.putAll(byName(MEMBERS));
    return all;
  }

  /** The operations, each with what it belongs to. */
  public static Map<String, String> operations() {
    return byName(OPERATIONS);
  }

  private static Map<String, String> byName(Map<String, List<String>> groups) {
    var names = new TreeMap<String, String>();
    groups.forEach((group, all) -> all.forEach(name -> names.put(name, group)));
    return names;
  }

  /** That the engine has no such operation, or not yet. */
  static Refusal operation(String name) {
    var group = operations().get(name);
    return group == null ? Refusal.unknownOperation("") : refusal(name, group);
  }

  static void requireNone(JsonObject request) {
    byName(MEMBERS)
        .forEach(
            (name, group) -> {
              if (request.has(name)) {
                throw refusal(name, group);
              }
            });
  }

  private static Refusal refusal(String name, String group) {
    return Refusal.unknownOperation(
        "The simulated engine does not offer %s yet, as it offers no %s.".formatted(name, group));
  }
}
