package io.ddbkit.provisioner;

import io.ddbkit.spec.TableName;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The specs of one call, composed and judged before anything is sent. */
final class Intake {
  private Intake() {}

  /**
   * A table that can be provisioned.
   *
   * @param spec the spec
   * @param desired what it means
   * @param warnings what was found in it, and does not forbid it
   */
  record Table(TableSpec spec, ComposedTable desired, List<Finding> warnings) {
    TableName name() {
      return TableName.of(desired);
    }
  }

  /**
   * The tables of these specs, in their order; two equal ones of one table are one.
   *
   * @throws InvalidTableException with the findings of all specs, if one is at fault
   * @throws IllegalArgumentException if two specs of one table differ
   */
  static List<Table> of(Collection<TableSpec> specs, CheckPolicy policy) {
    var wrong = new ArrayList<Findings>();
    var tables = new ArrayList<Table>();
    for (var spec : specs) {
      var findings = Objects.requireNonNull(spec, "spec").check(policy);
      if (findings.errors().isEmpty()) {
        tables.add(new Table(spec, spec.compose(policy), warnings(findings)));
      } else {
        wrong.add(findings);
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidTableException(wrong);
    }
    return List.copyOf(byName(tables).values());
  }

  private static List<Finding> warnings(Findings findings) {
    return findings.warningsAndNotes().stream()
        .filter(finding -> finding.severity() == Severity.WARNING)
        .toList();
  }

  private static Map<String, Table> byName(List<Table> tables) {
    var byName = new LinkedHashMap<String, Table>();
    for (var table : tables) {
      var other = byName.putIfAbsent(table.desired().name(), table);
      if (other != null && !other.desired().equals(table.desired())) {
        throw new IllegalArgumentException(
            "two different specs describe table "
                + table.name().title()
                + ": "
                + other.desired()
                + ", and "
                + table.desired()
                + ". Nothing was sent. Remove one of them, or give it another name");
      }
    }
    return byName;
  }
}
