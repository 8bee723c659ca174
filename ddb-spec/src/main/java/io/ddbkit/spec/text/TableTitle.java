package io.ddbkit.spec.text;

import static java.util.Objects.requireNonNull;

/** A table's name as messages show it. */
public final class TableTitle {
  private TableTitle() {}

  /**
   * {@code orders}, or {@code orders (acme-dev-orders)} if the physical name is not the logical
   * one.
   *
   * @param logical the name in the spec
   * @param physical the name in DynamoDB
   */
  public static String of(String logical, String physical) {
    requireNonNull(logical, "logical");
    requireNonNull(physical, "physical");
    return logical.equals(physical)
        ? Printable.value(logical)
        : Printable.value(logical) + " (" + Printable.value(physical) + ")";
  }
}
