package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The name of a table: what the spec calls it, and what DynamoDB knows it by.
 *
 * @param logical what the spec calls it
 * @param prefix what stands before the logical name; left out: nothing
 * @param physical what DynamoDB knows it by; left out: the prefix and the logical name
 */
public record TableName(
    Optional<String> logical, Optional<String> prefix, Optional<String> physical) {

  public TableName {
    requireNonNull(logical, "logical");
    requireNonNull(prefix, "prefix");
    requireNonNull(physical, "physical");
  }

  /** What the spec calls it. */
  public static TableName logical(String name) {
    requireNonNull(name, "name");
    return new TableName(Optional.of(name), Optional.empty(), Optional.empty());
  }

  /** What stands before the logical name. */
  public static TableName prefix(String prefix) {
    requireNonNull(prefix, "prefix");
    return new TableName(Optional.empty(), Optional.of(prefix), Optional.empty());
  }

  /** What DynamoDB knows it by. */
  public static TableName physical(String name) {
    requireNonNull(name, "name");
    return new TableName(Optional.empty(), Optional.empty(), Optional.of(name));
  }

  /** What DynamoDB knows the table by. */
  public String physicalName() {
    return physical.orElseGet(() -> prefix.orElse("") + logical.orElse(""));
  }
}
