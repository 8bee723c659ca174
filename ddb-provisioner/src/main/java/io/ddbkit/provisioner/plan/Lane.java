package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

/**
 * Hops in one lane exclude each other.
 *
 * @param name the API that they share
 */
public record Lane(String name) {
  /** UpdateTable: DynamoDB takes one change of a table at a time. */
  public static final Lane UPDATE_TABLE = new Lane("UpdateTable");

  public Lane {
    requireNonNull(name, "name");
  }

  /** A lane of its own. */
  public static Lane of(String api) {
    requireNonNull(api, "api");
    return new Lane(api);
  }
}
