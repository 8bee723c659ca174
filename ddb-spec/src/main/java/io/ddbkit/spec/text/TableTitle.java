package io.ddbkit.spec.text;

import static java.util.Objects.requireNonNull;

/** How people are told which table is meant. */
public final class TableTitle {
  private TableTitle() {}

  /**
   * {@code orders}, or {@code orders (acme-dev-orders)} where DynamoDB knows the table by another
   * name than its spec.
   *
   * @param logical what the spec calls it
   * @param physical what DynamoDB knows it by
   */
  public static String of(String logical, String physical) {
    requireNonNull(logical, "logical");
    requireNonNull(physical, "physical");
    return logical.equals(physical)
        ? Printable.value(logical)
        : Printable.value(logical) + " (" + Printable.value(physical) + ")";
  }
}
