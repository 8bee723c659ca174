package io.ddbkit.provisioner.governor;

import java.util.List;

/**
 * The limits that a caller set.
 *
 * @param callsInFlight at a time
 * @param tablesInTransition at a time
 * @param rates the rates that are known
 */
record Limits(int callsInFlight, int tablesInTransition, List<Rate> rates) {
  Limits {
    rates = List.copyOf(rates);
  }
}
