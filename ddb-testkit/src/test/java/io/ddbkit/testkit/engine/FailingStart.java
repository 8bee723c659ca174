package io.ddbkit.testkit.engine;

/** Starts an engine in a JVM of its own, and prints why it does not start. */
final class FailingStart {
  private FailingStart() {}

  public static void main(String[] arguments) {
    try {
      EmbeddedEngine.start().close();
      System.out.println("told: it started");
    } catch (IllegalStateException e) {
      System.out.println("told: " + e.getMessage());
      System.out.println("told: first cause: " + e.getCause());
    }
  }
}
