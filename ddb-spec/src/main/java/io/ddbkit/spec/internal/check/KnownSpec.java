package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.compose.Composition;
import io.ddbkit.spec.policy.CheckPolicy;
import io.ddbkit.spec.policy.DeclaredTable;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a spec once somebody asked: it never means anything else. Used by any thread;
 * two that ask at the same time may both work it out.
 */
public final class KnownSpec {
  private final TableSpec spec;
  private volatile @Nullable Composition composition;
  private volatile @Nullable Checked checked;

  /**
   * What was found by the policy that was asked for last.
   *
   * @param findings without those of rules of the house, which are asked each time
   */
  private record Checked(CheckPolicy policy, List<Finding> findings) {}

  /** Nothing is known yet. */
  public KnownSpec(TableSpec spec) {
    this.spec = spec;
  }

  /** Every finding in the spec by this policy. */
  public Findings findings(CheckPolicy policy) {
    var found = Stream.concat(checked(policy).stream(), house(policy)).toList();
    return new Findings(spec.name(), table().name(), found);
  }

  private List<Finding> checked(CheckPolicy policy) {
    var last = checked;
    if (last == null || !last.policy.equals(policy)) {
      var rules = new SpecRules(spec, policy, composition());
      last = new Checked(policy, SpecCheck.findings(rules));
      checked = last;
    }
    return last.findings;
  }

  private Stream<Finding> house(CheckPolicy policy) {
    var declared = new DeclaredTable(spec, table());
    return policy.houseRules().stream()
        .flatMap(rule -> rule.findings(declared))
        .map(policy::weighed)
        .map(finding -> Suppressions.applied(finding, spec, policy));
  }

  /**
   * What the spec comes to.
   *
   * @throws InvalidTableException with every finding, if one is an error
   */
  public ComposedTable composed(CheckPolicy policy) {
    findings(policy).throwIfErrors();
    return table();
  }

  /** The composed table; for an invalid spec, as far as it can be worked out. */
  public ComposedTable table() {
    return composition().table();
  }

  private Composition composition() {
    var known = composition;
    if (known == null) {
      known = SpecRules.composed(spec);
      composition = known;
    }
    return known;
  }
}
