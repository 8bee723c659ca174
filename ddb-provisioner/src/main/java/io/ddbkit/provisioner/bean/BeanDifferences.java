package io.ddbkit.provisioner.bean;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableName;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Severity;
import io.ddbkit.spec.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@link BeanTable#check} found: each difference with the bean's class and attribute, and with
 * the origin of what the spec has. Differences that break writes or queries are errors; an index
 * that the bean does not name is a note, since several beans may share a table.
 *
 * @param bean the class of the bean
 * @param table the name of the table
 * @param all what was found, errors first; empty: bean and spec agree
 */
public record BeanDifferences(String bean, TableName table, List<Finding> all) {
  public BeanDifferences {
    requireNonNull(bean, "bean");
    requireNonNull(table, "table");
    all = requireNonNull(all, "all").stream().sorted().toList();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Those that break writes or queries of the bean. */
  public List<Finding> errors() {
    return all.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  /**
   * Throws if bean and spec do not agree.
   *
   * @throws BeanDiffersException with all that was found, if one of it is an error
   */
  public void throwIfErrors() {
    if (!errors().isEmpty()) {
      throw new BeanDiffersException(this);
    }
  }

  /** All of them, as a person reads them. */
  public String text() {
    return "bean "
        + Printable.value(bean)
        + " and table "
        + table.title()
        + result()
        + "\n"
        + all.stream().map(finding -> "\n" + finding.text()).collect(Collectors.joining());
  }

  private String result() {
    int errors = errors().size();
    return errors == 0
        ? " agree"
        : " do not agree: " + (errors == 1 ? "1 error" : errors + " errors");
  }

  @Override
  public String toString() {
    return text();
  }
}
