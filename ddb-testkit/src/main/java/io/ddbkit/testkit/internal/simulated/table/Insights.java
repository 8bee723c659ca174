package io.ddbkit.testkit.internal.simulated.table;

import java.time.Instant;

/** Contributor insights of a table or an index. */
public record Insights(String status, String mode, Instant changed) {

  public Insights is(String another, Instant now) {
    return new Insights(another, mode, now);
  }
}
