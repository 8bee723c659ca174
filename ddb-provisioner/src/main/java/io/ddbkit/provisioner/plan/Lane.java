package io.ddbkit.provisioner.plan;

/**
 * Hops in one lane exclude each other.
 *
 * @param name the API that they share
 */
public record Lane(String name) {
  /** UpdateTable: DynamoDB takes one change of a table at a time. */
  public static final Lane UPDATE_TABLE = new Lane("UpdateTable");

  /** A lane of its own. */
  public static Lane of(String api) {
    return new Lane(api);
  }
}
