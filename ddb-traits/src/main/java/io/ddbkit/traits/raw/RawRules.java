package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Judges a raw form as a whole: its own rules, and those of the spec that it means. */
final class RawRules {
  /** Who says all that a raw form says. */
  static final Origin DEFINITION = Origin.of("the definition");

  /** What a member breaks that CreateTable does not have. */
  static final String MEMBER = "raw.member.known";

  private final List<Finding> findings = new ArrayList<>();

  private RawRules() {}

  /**
   * All that is found in it.
   *
   * @param faults what is wrong with the document that it was read from
   */
  static Findings judge(RawTable raw, List<Finding> faults) {
    var rules = new RawRules();
    new RawKeyRules(raw, rules).judge();
    new RawIndexRules(raw, rules).judge();
    new RawVectorRules(raw, rules).judge();
    new RawBillingRules(raw, rules).judge();
    new RawStreamRules(raw, rules).judge();
    new RawTagRules(raw, rules).judge();
    rules.judgeSpec(raw, faults);
    rules.findings.removeIf(new FollowUps(faults)::include);
    rules.findings.addAll(faults);
    return Findings.of(raw.name(), rules.findings);
  }

  /** Names come last: one that is missing does not hide that another is too short. */
  private void judgeSpec(RawTable raw, List<Finding> faults) {
    var names = new RawNameRules(raw);
    var told = Stream.concat(faults.stream(), findings.stream()).toList();
    new RawPlaces(raw)
        .translated(new RawReader(raw).spec().check(), told).stream()
            .filter(finding -> !names.replace(finding) && !RawTagRules.replace(finding))
            .forEach(findings::add);
    names.judge(this);
  }

  /** A rule is broken at this place by that value, which may be blank. */
  void found(String rule, Path place, Object value) {
    var text = String.valueOf(value);
    var said = text.isBlank() ? "\"" + text + "\"" : text;
    findings.add(RuleBook.finding(rule, place, List.of(new Statement(said, DEFINITION))));
  }
}
