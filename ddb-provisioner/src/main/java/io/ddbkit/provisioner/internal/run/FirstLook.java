package io.ddbkit.provisioner.internal.run;

import io.ddbkit.provisioner.handler.Refusal.Meaning;
import io.ddbkit.provisioner.internal.engine.Look;
import io.ddbkit.provisioner.internal.engine.NotYetException;
import io.ddbkit.provisioner.internal.engine.Reader;
import io.ddbkit.provisioner.internal.engine.Refused;
import io.ddbkit.provisioner.internal.engine.TableEngine;
import io.ddbkit.provisioner.internal.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The look that a plan is made from. Where the service is asked too much, as it is when many
 * instances start together, or does not answer, it is asked again for a minute.
 */
public final class FirstLook {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Where nothing was ever answered, the client is more likely wrong than the service down. */
  private static final int LOOKS_WITHOUT_ANSWER = 3;

  /** Many tables that wait for their turn may take longer than the patience, without a refusal. */
  private static final int REFUSALS = 10;

  private final TableEngine engine;
  private final Timing timing;
  private int refusals;
  private @Nullable Instant since;

  /** The look at a table. */
  public FirstLook(TableEngine engine, Timing timing) {
    this.engine = engine;
    this.timing = timing;
  }

  /**
   * Looks. It throws {@link io.ddbkit.provisioner.report.ControlPlaneException} if the table cannot
   * be read.
   */
  public Turn<Look> look() {
    return Turn.trying(
        () -> new Reader(engine.gateway(), engine.desired(), timing::now).read(engine.managed()),
        NotYetException.class,
        e -> again(e.refused()));
  }

  private Turn<Look> again(Refused refused) {
    var now = timing.now();
    since = since == null ? now : since;
    refusals++;
    var waited = Duration.between(since, now);
    if (isOutOfPatience(waited)
        || (refusals >= LOOKS_WITHOUT_ANSWER && !engine.gateway().isAnswered())) {
      throw engine.gateway().failure(refused);
    }
    // How fast it may be asked again after a throttle is known to the governor.
    return refused.meaning() == Meaning.THROTTLED
        ? look()
        : Turn.at(timing.next(waited), this::look);
  }

  private boolean isOutOfPatience(Duration waited) {
    return waited.compareTo(PATIENCE) > 0 && refusals >= REFUSALS;
  }
}
