package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * Point-in-time recovery: continuous backups, from which any second of the period can be restored.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html">Point-in-time
 *     recovery</a>
 */
public sealed interface Recovery {

  /**
   * It is on.
   *
   * @param periodInDays how far back, from 1 to 35 days; left out: 35 when it is switched on
   */
  record On(
      Optional<
              @Min(value = 1, message = "{ddbkit.recovery.period}")
              @Max(value = 35, message = "{ddbkit.recovery.period}") Integer>
          periodInDays)
      implements Recovery {

    public On {
      requireNonNull(periodInDays, "periodInDays");
    }
  }

  /** It is off: what was kept is gone. */
  record Off() implements Recovery {}
}
