package io.ddbkit.provisioner.plan;

import static java.util.Objects.requireNonNull;

/**
 * Transitions in one group exclude each other.
 *
 * @param name the API that they share
 */
public record ExclusiveGroup(String name) {
  /** UpdateTable: DynamoDB takes one change of a table at a time. */
  public static final ExclusiveGroup UPDATE_TABLE = new ExclusiveGroup("UpdateTable");

  public ExclusiveGroup {
    requireNonNull(name, "name");
  }

  /** A group of its own. */
  public static ExclusiveGroup of(String api) {
    requireNonNull(api, "api");
    return new ExclusiveGroup(api);
  }
}
