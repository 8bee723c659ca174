package io.ddbkit.testkit.internal.simulated.table;

import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** Point-in-time recovery of a table. */
public final class Recovery {
  private static final long DEFAULT_DAYS = 35;

  private Optional<Instant> since = Optional.empty();
  private long days = DEFAULT_DAYS;

  /** Remembers from now on; what it remembers already stays. */
  public void enable(Optional<Long> period, Instant now) {
    since = since.or(() -> Optional.of(now));
    days = period.orElse(days);
  }

  public void disable() {
    since = Optional.empty();
    days = DEFAULT_DAYS;
  }

  public JsonObject json(Instant now) {
    var description = new JsonObject();
    description.put("PointInTimeRecoveryStatus", since.isPresent() ? "ENABLED" : "DISABLED");
    since.ifPresent(
        begun ->
            description
                .put("RecoveryPeriodInDays", days)
                .putTime("EarliestRestorableDateTime", begun)
                .putTime("LatestRestorableDateTime", now));
    return new JsonObject()
        .put("ContinuousBackupsStatus", "ENABLED")
        .put("PointInTimeRecoveryDescription", description);
  }
}
