package io.ddbkit.testkit.engine;

/**
 * What the image of {@code .ci/container} runs in place of LocalStack: DynamoDB Local on
 * LocalStack's port, with LocalStack's word for being ready.
 */
final class StandIn {
  private static final int PORT = 4566;

  private StandIn() {}

  /** Answers until the container is stopped. */
  @SuppressWarnings("resource") // ends with the JVM
  public static void main(String[] args) throws Exception {
    new PlainLocal("0.0.0.0", PORT, true);
    System.out.println("A stand-in: this is DynamoDB Local, not LocalStack.");
    System.out.println("Ready.");
  }
}
