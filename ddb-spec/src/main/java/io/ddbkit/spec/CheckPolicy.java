package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a check goes by where AWS leaves room: quotas that AWS raises on request, and the rules of
 * one's own house. A plain Jakarta validator goes by {@link #AWS_DEFAULTS}.
 *
 * @param globalIndexes the most global indexes of a table
 * @param includedAttributes the most attributes that all indexes of a table include by name
 * @param tableUnits the most read, and the most write, capacity units of a table
 * @param accountUnits the same of an account in a region
 * @param namePrefix what table names begin with
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>
 */
public record CheckPolicy(
    int globalIndexes,
    int includedAttributes,
    long tableUnits,
    long accountUnits,
    Optional<String> namePrefix) {

  /** The quotas of a new account, and no house rule. */
  public static final CheckPolicy AWS_DEFAULTS =
      new CheckPolicy(20, 100, 40_000, 80_000, Optional.empty());

  public CheckPolicy {
    requireNonNull(namePrefix, "namePrefix");
  }

  /** The same with another quota of global indexes. */
  public CheckPolicy globalIndexes(int most) {
    return new CheckPolicy(most, includedAttributes, tableUnits, accountUnits, namePrefix);
  }

  /** The same with another quota of included attributes. */
  public CheckPolicy includedAttributes(int most) {
    return new CheckPolicy(globalIndexes, most, tableUnits, accountUnits, namePrefix);
  }

  /** The same with other quotas of capacity units. */
  public CheckPolicy units(long table, long account) {
    return new CheckPolicy(globalIndexes, includedAttributes, table, account, namePrefix);
  }

  /** The same for a house whose table names begin with this. */
  public CheckPolicy namePrefix(String prefix) {
    requireNonNull(prefix, "prefix");
    return new CheckPolicy(
        globalIndexes, includedAttributes, tableUnits, accountUnits, Optional.of(prefix));
  }
}
