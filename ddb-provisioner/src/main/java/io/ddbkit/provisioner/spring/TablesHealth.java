package io.ddbkit.provisioner.spring;

import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.provisioner.plan.TablePlans;
import io.ddbkit.provisioner.report.ProvisioningException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Whether the tables are still as their specs set them. They are read at most every five minutes: a
 * probe asks every few seconds, and the control plane has few calls for an account. A probe does
 * not wait long for them, since an instance whose probe waits out an outage may be ended for it.
 */
final class TablesHealth {
  /** Says nothing on whether the application can serve, so that no instance is taken out. */
  static final String DRIFT = "DRIFT";

  static final String UP = "UP";
  static final String UNKNOWN = "UNKNOWN";

  private static final Duration READ_AGAIN = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<TablePlans> tables;
  private final InstantSource clock;
  private final Executor executor;
  private final Duration patience;
  private Instant expires = Instant.MIN;
  private Look last = new Look(UNKNOWN, Map.of());
  private CompletableFuture<Look> reading = CompletableFuture.completedFuture(last);

  TablesHealth(Supplier<TablePlans> tables, InstantSource clock) {
    this(tables, clock, TablesHealth::inTheBackground, PATIENCE);
  }

  /**
   * The health of tables.
   *
   * @param executor reads them
   * @param patience how long a look waits for that
   */
  TablesHealth(
      Supplier<TablePlans> tables, InstantSource clock, Executor executor, Duration patience) {
    this.tables = tables;
    this.clock = clock;
    this.executor = executor;
    this.patience = patience;
  }

  private static void inTheBackground(Runnable task) {
    var thread = new Thread(task, "ddbkit-health");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * What was seen.
   *
   * @param status the status
   * @param details by table what would have to be done to it, or why it was not read
   */
  record Look(String status, Map<String, Object> details) {}

  /** What was read last, if it takes longer to read it again. */
  synchronized Look look() {
    var now = clock.instant();
    if (!now.isBefore(expires) && reading.isDone()) {
      last = reading.isCompletedExceptionally() ? last : reading.join();
      expires = now.plus(READ_AGAIN);
      reading = CompletableFuture.supplyAsync(this::fresh, executor);
    }
    try {
      last = reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException goesOn) {
      return last;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the tables could not be read", e.getCause());
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
