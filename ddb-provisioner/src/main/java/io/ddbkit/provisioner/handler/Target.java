package io.ddbkit.provisioner.handler;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import java.util.Optional;

/**
 * What a read or a call is for: a table in a region, or an entry of it.
 *
 * @param region the region of the clients; empty: they do not tell
 * @param table the table's physical name
 * @param arn the table's ARN; empty: it is not known, because the table was not read yet
 * @param entry the entry of the table, such as an index; empty: the table itself
 */
@CheckReturnValue
public record Target(
    Optional<String> region, String table, Optional<String> arn, Optional<String> entry) {

  public Target {
    requireNonNull(region, "region");
    requireNonNull(table, "table");
    requireNonNull(arn, "arn");
    requireNonNull(entry, "entry");
  }

  /** A table that was not read yet. */
  public static Target of(Optional<String> region, String table) {
    return new Target(region, table, Optional.empty(), Optional.empty());
  }

  /** The same, whose ARN is known. */
  public Target withArn(String arn) {
    return new Target(region, table, Optional.of(requireNonNull(arn, "arn")), entry);
  }

  /** An entry of it, or the table itself. */
  public Target at(Optional<String> entry) {
    return new Target(region, table, arn, requireNonNull(entry, "entry"));
  }

  /**
   * The table's ARN, for APIs that take no name.
   *
   * @throws IllegalStateException if the table was not read yet; DescribeTable, which tells the
   *     ARN, is read before every other source and every call but CreateTable
   */
  public String requireArn() {
    return arn.orElseThrow(
        () -> new IllegalStateException("table " + table + " was not read, so its ARN is unknown"));
  }
}
