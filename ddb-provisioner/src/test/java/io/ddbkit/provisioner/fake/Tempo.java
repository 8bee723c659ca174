package io.ddbkit.provisioner.fake;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param latency a call, before it has an effect
 * @param lag until a read shows what was written
 * @param creation a table, until it is ACTIVE
 * @param update a change of a table
 * @param index the backfill of an index
 * @param timeToLive a change of time to live
 * @param cooldown after a change of time to live, until the next is allowed
 * @param backups after a table is ACTIVE, until point-in-time recovery can be switched on
 * @param warm a change of warm throughput
 */
public record Tempo(
    Duration latency,
    Duration lag,
    Duration creation,
    Duration update,
    Duration index,
    Duration timeToLive,
    Duration cooldown,
    Duration backups,
    Duration warm) {

  /** About what AWS takes, with calls that take no time and reads that do not lag. */
  public static final Tempo USUAL =
      new Tempo(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(8),
          Duration.ofSeconds(2),
          Duration.ofSeconds(540),
          Duration.ofSeconds(1),
          Duration.ZERO,
          Duration.ofSeconds(2),
          Duration.ofSeconds(390));

  public Tempo latency(Duration latency) {
    return new Tempo(latency, lag, creation, update, index, timeToLive, cooldown, backups, warm);
  }

  public Tempo lag(Duration lag) {
    return new Tempo(latency, lag, creation, update, index, timeToLive, cooldown, backups, warm);
  }

  public Tempo creation(Duration creation) {
    return new Tempo(latency, lag, creation, update, index, timeToLive, cooldown, backups, warm);
  }

  public Tempo cooldown(Duration cooldown) {
    return new Tempo(latency, lag, creation, update, index, timeToLive, cooldown, backups, warm);
  }
}
