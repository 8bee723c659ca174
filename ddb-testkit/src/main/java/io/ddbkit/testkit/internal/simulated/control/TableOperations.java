package io.ddbkit.testkit.internal.simulated.control;

import io.ddbkit.testkit.internal.simulated.change.UpdateTable;
import io.ddbkit.testkit.internal.simulated.service.Operation;
import io.ddbkit.testkit.simulated.setting.Rates;
import java.util.List;

/** The operations about tables as a whole. */
public final class TableOperations {
  private TableOperations() {}

  public static List<Operation> all() {
    return List.of(
        Operation.of("CreateTable", Rates.CHANGES, CreateTable::answer),
        Operation.of("UpdateTable", Rates.CHANGES, UpdateTable::answer),
        Operation.of("DeleteTable", Rates.CHANGES, DeleteTable::answer),
        Operation.of("DescribeTable", Rates.DESCRIBE_TABLE, DescribeTable::answer),
        Operation.of("ListTables", Rates.LIST_TABLES, ListTables::answer),
        Operation.of("DescribeLimits", Rates.LIMITS, DescribeLimits::answer),
        Operation.of("DescribeEndpoints", DescribeEndpoints::answer));
  }
}
