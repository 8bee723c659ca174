package io.ddbkit.benchmark;

import io.ddbkit.provisioner.TableProvisioner;

/** A program of its own that verifies its table. */
final class ColdVerify {
  private ColdVerify() {}

  /** Verifies, says so, and waits until it may end. */
  public static void main(String[] arguments) throws Exception {
    TableProvisioner.create(ColdProgram.client(arguments[0])).verify(ColdProgram.orders());
    ColdProgram.end();
  }
}
