package io.ddbkit.provisioner.spring;

import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.TablePlans;
import io.ddbkit.provisioner.report.ProvisioningException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Whether the tables are still as their specs set them. They are read at most every five minutes: a
 * probe asks every few seconds, and the control plane has few calls for an account.
 */
final class TablesHealth {
  /** Says nothing on whether the application can serve, so that no instance is taken out. */
  static final String DRIFT = "DRIFT";

  static final String UP = "UP";
  static final String UNKNOWN = "UNKNOWN";

  private static final Duration READ_AGAIN = Duration.ofMinutes(5);

  private final Supplier<TablePlans> tables;
  private final InstantSource clock;
  private Instant expires = Instant.MIN;
  private Look last = new Look(UNKNOWN, Map.of());

  TablesHealth(Supplier<TablePlans> tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * What was seen.
   *
   * @param status the status
   * @param details by table what would have to be done to it, or why it was not read
   */
  record Look(String status, Map<String, Object> details) {}

  synchronized Look look() {
    var now = clock.instant();
    if (!now.isBefore(expires)) {
      last = fresh();
      expires = now.plus(READ_AGAIN);
    }
    return last;
  }

  private Look fresh() {
    try {
      var drifted = new TreeMap<String, Object>();
      tables.get().all().stream()
          .filter(plan -> !plan.isEmpty())
          .forEach(plan -> drifted.put(plan.table(), text(plan)));
      return new Look(drifted.isEmpty() ? UP : DRIFT, drifted);
    } catch (ProvisioningException e) {
      return new Look(UNKNOWN, Map.of("why", String.valueOf(e.getMessage())));
    }
  }

  private static Object text(TablePlan plan) {
    return plan.text().lines().toList();
  }
}
