package io.ddbkit.traits.raw;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Origin;
import io.ddbkit.spec.trait.Path;
import java.util.ArrayList;
import java.util.List;

/** Judges a raw form as a whole: its own rules, and those of the spec that it means. */
final class RawRules {
  /** Who says all that a raw form says. */
  static final Origin DEFINITION = Origin.of("the definition");

  private final List<Finding> findings = new ArrayList<>();

  private RawRules() {}

  static Findings judge(RawTable raw) {
    var rules = new RawRules();
    raw.unknown().forEach(path -> rules.found("raw.member.known", Path.of(path), path));
    new RawKeyRules(raw, rules).judge();
    new RawIndexRules(raw, rules).judge();
    new RawBillingRules(raw, rules).judge();
    new RawStreamRules(raw, rules).judge();
    var ofSpec = new RawPlaces(raw).translated(new RawReader(raw).spec().check(), rules.findings);
    rules.findings.addAll(ofSpec);
    return Findings.of(raw.name(), rules.findings);
  }

  /** A rule is broken at this place by that value, which may be blank. */
  void found(String rule, Path place, Object value) {
    var text = String.valueOf(value);
    var said = text.isBlank() ? "\"" + text + "\"" : text;
    findings.add(RuleBook.finding(rule, place, List.of(new Voice(said, DEFINITION))));
  }
}
