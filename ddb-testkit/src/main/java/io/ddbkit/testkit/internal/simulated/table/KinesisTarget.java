package io.ddbkit.testkit.internal.simulated.table;

/** A stream in Kinesis to which a table's changes go. */
public record KinesisTarget(String status, String precision) {

  public KinesisTarget is(String another) {
    return new KinesisTarget(another, precision);
  }
}
