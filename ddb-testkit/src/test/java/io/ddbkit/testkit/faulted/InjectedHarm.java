package io.ddbkit.testkit.faulted;

import io.ddbkit.testkit.fault.Fault;
import io.ddbkit.testkit.fault.Faults;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** A fault of the testkit at one call, and at those of its operation that follow. */
final class InjectedHarm implements Harm {
  private final Faults faults;

  InjectedHarm(Fault fault, Position at, int times) {
    faults = new Faults(fault.on(at.operation()).atCall(at.nth()).times(times));
  }

  @Override
  public DynamoDbClientBuilder into(DynamoDbClientBuilder builder) {
    return faults.into(builder);
  }

  @Override
  public boolean happened() {
    return faults.neverOccurred().isEmpty();
  }
}
