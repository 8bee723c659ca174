package io.ddbkit.provisioner.internal.turn;

/** Something that a course waits for, and which happens or is taken back, once. */
interface Pending {

  /** It shall not happen; where it does already, it is interrupted. */
  void takeBack();
}
