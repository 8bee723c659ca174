package io.ddbkit.spec;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Rules about the name under which DynamoDB knows the table; the logical one bears constraints. */
final class NameRules {
  private NameRules() {}

  static Stream<Finding> ofThePhysicalName(SpecRules rules) {
    var name = rules.composition().table().name();
    if (name.equals(rules.spec().name())) {
      return Stream.empty();
    }
    var said = ViolationPaths.found(name);
    var found = new ArrayList<Finding>();
    if (name.length() < Names.SHORTEST || name.length() > Names.LONGEST) {
      found.add(rules.found("table.name.length", CoreSettings.NAME.path(), said));
    }
    if (!name.matches(Names.PATTERN)) {
      found.add(rules.found("table.name.characters", CoreSettings.NAME.path(), said));
    }
    return found.stream();
  }

  static Stream<Finding> ofTheHouse(SpecRules rules) {
    var name = rules.composition().table().name();
    return rules
        .policy()
        .namePrefix()
        .filter(prefix -> !name.startsWith(prefix))
        .map(prefix -> Printable.value(name) + " without " + Printable.value(prefix))
        .map(said -> rules.found("table.name.policy", CoreSettings.NAME.path(), said))
        .stream();
  }
}
