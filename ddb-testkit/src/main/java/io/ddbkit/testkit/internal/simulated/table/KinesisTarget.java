package io.ddbkit.testkit.internal.simulated.table;

import java.util.Optional;

/**
 * A stream in Kinesis to which a table's changes go.
 *
 * @param precision the precision of their time; empty: nobody set it, which is MILLISECOND
 */
public record KinesisTarget(String status, Optional<String> precision) {

  public KinesisTarget is(String another) {
    return new KinesisTarget(another, another.equals("DISABLED") ? Optional.empty() : precision);
  }
}
