package io.ddbkit.spec;

import io.ddbkit.spec.compose.Composition;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Voice;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules that concern several parts of a spec, or what a policy asks of it. */
final class SpecRules {
  private static final List<Function<SpecRules, Stream<Finding>>> ALL =
      List.of(
          KeyRules::oneTypeForOneAttribute,
          KeyRules::noAttributeTwiceInOneKey,
          KeyRules::noReservedWords,
          IndexRules::fewGlobalIndexes,
          IndexRules::oneNameForOneIndex,
          IndexRules::localIndexesNeedASortKey,
          IndexRules::localIndexesLimitCollections,
          IndexRules::fewIncludedAttributes,
          IndexRules::noKeysIncluded,
          ThroughputRules::ofKnownIndexes,
          ThroughputRules::bothUnits,
          ThroughputRules::unitsWithinQuota,
          ThroughputRules::switchesAreLimited,
          SpecRules::nameOfTheHouse,
          Suppressions::ofKnownAdvice);

  private final TableSpec spec;
  private final CheckPolicy policy;
  private final Composition composition;

  private SpecRules(TableSpec spec, CheckPolicy policy) {
    this.spec = spec;
    this.policy = policy;
    this.composition = spec.composition();
  }

  /** What the rules find, and the conflicts of composition. */
  static Stream<Finding> judge(TableSpec spec, CheckPolicy policy) {
    var rules = new SpecRules(spec, policy);
    return Stream.concat(
        ALL.stream().flatMap(rule -> rule.apply(rules)), rules.composition.conflicts().stream());
  }

  TableSpec spec() {
    return spec;
  }

  CheckPolicy policy() {
    return policy;
  }

  Composition composition() {
    return composition;
  }

  /** What was said at this place, by whoever said it. */
  Voice voice(String said, Path path) {
    return new Voice(said, spec.origins().of(path));
  }

  /** A rule is broken at this place by what was said there. */
  Finding found(String rule, Path path, String said) {
    return RuleBook.finding(rule, path, List.of(voice(said, path)));
  }

  private Stream<Finding> nameOfTheHouse() {
    return policy
        .namePrefix()
        .filter(prefix -> !spec.name().startsWith(prefix))
        .map(prefix -> found("table.name.policy", Path.of("name"), spec.name() + ", not " + prefix))
        .stream();
  }
}
