package io.ddbkit.testkit.fault;

import static java.util.Objects.requireNonNull;

/**
 * A fault that was injected into a call.
 *
 * @param fault the fault
 * @param operation the operation that was called, such as {@code CreateTable}
 * @param call the number of the call among those that the fault counts, from 1
 */
public record InjectedFault(Fault fault, String operation, int call) {
  public InjectedFault {
    requireNonNull(fault, "fault");
    requireNonNull(operation, "operation");
  }

  @Override
  public String toString() {
    return fault.kind() + fault.detail().toString() + " at call " + call + ", " + operation;
  }
}
