package io.ddbkit.benchmark;

/** A program of its own that describes its table by the SDK alone. */
final class ColdDescribe {
  private ColdDescribe() {}

  /** Describes, says so, and waits until it may end. */
  public static void main(String[] arguments) throws Exception {
    BareTable.describe(ColdProgram.client(arguments[0]));
    ColdProgram.end();
  }
}
