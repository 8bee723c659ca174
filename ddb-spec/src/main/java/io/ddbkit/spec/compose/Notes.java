package io.ddbkit.spec.compose;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.RuleBook;
import io.ddbkit.spec.rule.Statement;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Notes on values that are not used: values of callers over which another one is forced, and forced
 * values that a caller overrides. There is none about defaults, or about weaker values that a
 * caller replaces.
 */
final class Notes {
  private Notes() {}

  /** The note on a path, if there is one. */
  static Optional<Finding> of(Path path, Resolution resolution) {
    var winner = resolution.winner();
    return switch (winner.strength()) {
      case FORCED ->
          statements(winner, losers(resolution, Notes::wasMeant))
              .map(told -> RuleBook.finding("compose.forced", path, told));
      case OVERRIDE ->
          statements(winner, losers(resolution, Notes::wasDecided))
              .map(told -> RuleBook.finding("compose.overridden", path, told));
      default -> Optional.empty();
    };
  }

  private static List<Claim> losers(Resolution resolution, BiPredicate<Claim, Claim> which) {
    var winner = resolution.winner();
    return resolution.losers().stream().filter(loser -> which.test(loser, winner)).toList();
  }

  /** Whoever forces what they also suggest only repeats it. */
  private static boolean wasMeant(Claim loser, Claim winner) {
    boolean isSuggestion = loser.strength().compareTo(Strength.EXPLICIT) < 0;
    return loser.strength() != Strength.DEFAULT
        && loser.strength() != winner.strength()
        && !(isSuggestion && loser.origin().isOfSameTrait(winner.origin()));
  }

  private static boolean wasDecided(Claim loser, Claim winner) {
    return loser.strength() == Strength.FORCED;
  }

  private static Optional<List<Statement>> statements(Claim winner, List<Claim> losers) {
    return losers.isEmpty()
        ? Optional.empty()
        : Optional.of(told(winner, losers).stream().map(Notes::statement).toList());
  }

  private static List<Claim> told(Claim winner, List<Claim> losers) {
    var all = new ArrayList<>(List.of(winner));
    all.addAll(losers);
    return all;
  }

  private static Statement statement(Claim claim) {
    var because = claim.origin().reason().map(why -> ", because " + why).orElse("");
    return new Statement(Printable.value(claim.value()) + because, claim.origin());
  }
}
