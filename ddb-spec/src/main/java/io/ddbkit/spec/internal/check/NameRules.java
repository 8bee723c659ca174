package io.ddbkit.spec.internal.check;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.compose.Claim;
import io.ddbkit.spec.compose.Resolution;
import io.ddbkit.spec.internal.Names;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules on the physical name of the table; constraints check the logical one. */
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
    if (!Names.isMadeOfThem(name)) {
      found.add(rules.found("table.name.characters", CoreSettings.NAME.path(), said));
    }
    return found.stream();
  }

  /** A note on a name that is not used: with another name it is another table. */
  static Stream<Finding> ofWhatWasDropped(SpecRules rules) {
    return rules.composition().table().provenance().resolutions().entrySet().stream()
        .filter(entry -> entry.getKey().within(CoreSettings.NAME.path()))
        .flatMap(entry -> dropped(entry.getKey(), entry.getValue()).stream());
  }

  private static Optional<Finding> dropped(Path place, Resolution resolution) {
    var winner = resolution.winner();
    var losers = resolution.losers().stream().filter(loser -> isUntold(winner, loser)).toList();
    var statements =
        Stream.concat(Stream.of(winner), losers.stream())
            .map(claim -> new Statement(Printable.value(claim.value()), claim.origin()))
            .toList();
    return losers.isEmpty()
        ? Optional.empty()
        : Optional.of(RuleBook.finding("table.name.dropped", place, statements));
  }

  /** Composition reports conflicts, and values of callers that are not used. */
  private static boolean isUntold(Claim winner, Claim loser) {
    boolean toldElsewhere =
        winner.strength() == Strength.FORCED && loser.strength() == Strength.EXPLICIT;
    return winner.strength().compareTo(loser.strength()) > 0
        && !toldElsewhere
        && !winner.origin().outranks(loser.origin());
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
