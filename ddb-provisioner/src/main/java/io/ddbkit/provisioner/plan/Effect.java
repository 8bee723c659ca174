package io.ddbkit.provisioner.plan;

import java.util.Locale;

/** What a transition does to those who use the table. */
public enum Effect {
  /** Nothing that they notice. */
  IN_PLACE,
  /** Nothing that they notice; DynamoDB limits how often it may be done. */
  TIMED,
  /** Nothing that they notice; it cannot be undone. */
  ONE_WAY,
  /** Nothing that they notice; a safeguard is gone from then on, such as deletion protection. */
  LOOSENS,
  /**
   * From then on DynamoDB deletes the items whose time is past, also those that are there already.
   */
  EXPIRES_ITEMS,
  /** Some of them have to start anew, as the readers of a stream that is switched off. */
  DISRUPTIVE,
  /** Data or an index is lost. */
  DESTRUCTIVE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
