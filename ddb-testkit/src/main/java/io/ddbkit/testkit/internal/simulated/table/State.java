package io.ddbkit.testkit.internal.simulated.table;

/** The states of tables and indexes, as the service names them. */
public enum State {
  CREATING,
  ACTIVE,
  UPDATING,
  DELETING
}
