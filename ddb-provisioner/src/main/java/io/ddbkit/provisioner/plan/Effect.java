package io.ddbkit.provisioner.plan;

import java.util.Locale;

/**
 * What a transition does to those who use the table, from the mildest to the gravest. What is
 * {@link #DISRUPTIVE} or graver is done with a {@link Permit} only, whatever the mode.
 */
public enum Effect {
  /** They notice nothing. */
  IN_PLACE,
  /** They notice nothing; DynamoDB limits how often it may be done. */
  TIMED,
  /** They notice nothing, and nothing is lost; it takes several calls, one after the other. */
  MULTI_STEP,
  /** Some of them have to start anew, as the readers of a stream that is disabled. */
  DISRUPTIVE,
  /** A safeguard is gone from then on, such as deletion protection. */
  LOOSENING,
  /** It cannot be undone, and may be charged. */
  ONE_WAY,
  /** Items, an index, the table or points in time that could be restored are lost. */
  DESTRUCTIVE;

  /** Whether it is done with a permit only. */
  public boolean needsPermit() {
    return compareTo(DISRUPTIVE) >= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
