package io.ddbkit.spec.policy;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.text.Printable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings of a check: quotas that AWS can raise, the severity of warnings and notes, and house
 * rules, which are your own. No spec and no override can weaken them. A plain Jakarta validator
 * uses {@link #AWS_DEFAULTS}.
 *
 * <p>An immutable value, equal by content; house rules are equal as described at {@link HouseRule}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas</a>
 */
@CheckReturnValue
public final class CheckPolicy {
  /** The default quotas of an account, the default severities, no house rule. */
  public static final CheckPolicy AWS_DEFAULTS =
      new CheckPolicy(
          new Quotas(20, 5, 100, 40_000, 80_000), Optional.empty(), Map.of(), HouseRules.NONE);

  /** What AWS raises on request. */
  private record Quotas(
      int globalIndexes,
      int vectorIndexes,
      int includedAttributes,
      long tableUnits,
      long accountUnits) {

    Quotas globalIndexes(int most) {
      return new Quotas(most, vectorIndexes, includedAttributes, tableUnits, accountUnits);
    }

    Quotas vectorIndexes(int most) {
      return new Quotas(globalIndexes, most, includedAttributes, tableUnits, accountUnits);
    }

    Quotas includedAttributes(int most) {
      return new Quotas(globalIndexes, vectorIndexes, most, tableUnits, accountUnits);
    }

    Quotas units(long table, long account) {
      return new Quotas(globalIndexes, vectorIndexes, includedAttributes, table, account);
    }
  }

  private final Quotas quotas;
  private final Optional<String> namePrefix;
  private final SortedMap<String, Severity> severities;
  private final HouseRules house;

  private CheckPolicy(
      Quotas quotas,
      Optional<String> namePrefix,
      Map<String, Severity> severities,
      HouseRules house) {
    this.quotas = quotas;
    this.namePrefix = namePrefix;
    this.severities = Collections.unmodifiableSortedMap(new TreeMap<>(severities));
    this.house = house;
  }

  /** The most global indexes of a table. */
  public int globalIndexes() {
    return quotas.globalIndexes;
  }

  /** The most vector indexes of a table; more are a warning. */
  public int vectorIndexes() {
    return quotas.vectorIndexes;
  }

  /** The most attributes that all indexes of a table include by name. */
  public int includedAttributes() {
    return quotas.includedAttributes;
  }

  /** The most read, and the most write, capacity units of a table. */
  public long tableUnits() {
    return quotas.tableUnits;
  }

  /** The most read, and the most write, capacity units of an account in a region. */
  public long accountUnits() {
    return quotas.accountUnits;
  }

  /** The prefix that table names must have; empty: any name is allowed. */
  public Optional<String> namePrefix() {
    return namePrefix;
  }

  /** The severities that differ from the default, by rule id. */
  public SortedMap<String, Severity> severities() {
    return severities;
  }

  /** The rules of the house, in the order in which they were added. */
  public List<HouseRule> houseRules() {
    return house.all();
  }

  /** The same with another quota of global indexes. */
  public CheckPolicy globalIndexes(int most) {
    return with(quotas.globalIndexes(most));
  }

  /**
   * The same with another quota of vector indexes. More than that are a warning, {@code
   * vector-index.count}.
   */
  public CheckPolicy vectorIndexes(int most) {
    return with(quotas.vectorIndexes(most));
  }

  /** The same with another quota of included attributes. */
  public CheckPolicy includedAttributes(int most) {
    return with(quotas.includedAttributes(most));
  }

  /** The same with other quotas of capacity units. */
  public CheckPolicy units(long table, long account) {
    return with(quotas.units(table, account));
  }

  private CheckPolicy with(Quotas others) {
    return new CheckPolicy(others, namePrefix, severities, house);
  }

  /**
   * The same, with a prefix that table names must have. A name without it is a warning, {@code
   * table.name.policy}, which a spec may suppress; {@link #severity} makes it an error.
   */
  public CheckPolicy namePrefix(String prefix) {
    requireNonNull(prefix, "prefix");
    return new CheckPolicy(quotas, Optional.of(prefix), severities, house);
  }

  /**
   * The same, with another severity of a warning or a note. An error fails the check, and no spec
   * can suppress it.
   *
   * @param rule the id of the rule, such as {@code key.name.reserved}
   * @throws IllegalArgumentException if no rule on the class path has this id, or if the rule is an
   *     error, which cannot be lowered; a {@link HouseRule} has its own severity
   */
  public CheckPolicy severity(String rule, Severity severity) {
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    if (severityOf(rule) == Severity.ERROR && severity != Severity.ERROR) {
      throw new IllegalArgumentException(
          "rule " + rule + " is an error, and no policy can lower it. Fix what it finds");
    }
    var more = new TreeMap<>(severities);
    more.put(rule, severity);
    return new CheckPolicy(quotas, namePrefix, more, house);
  }

  private static Severity severityOf(String rule) {
    return RuleBook.severity(rule)
        .filter(known -> RuleBook.rules().contains(rule))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown rule \""
                        + Printable.value(rule)
                        + "\". RuleBook.rules() lists all rules; a house rule has its severity in"
                        + " its definition"));
  }

  /**
   * The same with these rules of the house too.
   *
   * @throws IllegalArgumentException if two rules that are not equal have one id
   */
  public CheckPolicy with(HouseRule... rules) {
    requireNonNull(rules, "rules");
    return new CheckPolicy(quotas, namePrefix, severities, house.and(List.of(rules)));
  }

  /** The rule of the house that has this id; empty: there is none. */
  public Optional<HouseRule> houseRule(String id) {
    requireNonNull(id, "id");
    return house.byId(id);
  }

  /** The finding with the severity of this policy; errors stay errors. */
  public Finding weighed(Finding finding) {
    requireNonNull(finding, "finding");
    var severity = severities.get(finding.rule());
    return severity == null || finding.severity() == Severity.ERROR
        ? finding
        : finding.as(severity);
  }

  /** The severity of a rule under this policy; empty: the rule is unknown. */
  public Optional<Severity> severity(String rule) {
    requireNonNull(rule, "rule");
    return house
        .byId(rule)
        .map(HouseRule::severity)
        .or(() -> RuleBook.severity(rule))
        .map(severity -> severities.getOrDefault(rule, severity));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckPolicy policy
        && policy.quotas.equals(quotas)
        && policy.namePrefix.equals(namePrefix)
        && policy.severities.equals(severities)
        && policy.house.equals(house);
  }

  @Override
  public int hashCode() {
    return Objects.hash(quotas, namePrefix, severities, house);
  }

  @Override
  public String toString() {
    return "CheckPolicy of "
        + quotas
        + ", namePrefix "
        + namePrefix.map(Printable::value).orElse("any")
        + ", severities "
        + severities
        + ", house rules "
        + house;
  }
}
