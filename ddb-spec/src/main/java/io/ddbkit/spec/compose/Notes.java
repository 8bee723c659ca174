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
 * Tells what does not count though somebody meant it: what gave way to what is forced, and what is
 * forced where a caller overrides it. It is no news that a default gives way, or that what is less
 * than explicit gives way to what a caller writes.
 */
final class Notes {
  private Notes() {}

  /** One note for a place, where there is something to tell. */
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

  /** Who decides what they suggested themselves only says it more firmly. */
  private static boolean wasMeant(Claim loser, Claim winner) {
    boolean isSuggestion = loser.strength().compareTo(Strength.EXPLICIT) < 0;
    return loser.strength() != Strength.DEFAULT
        && loser.strength() != winner.strength()
        && !(isSuggestion && loser.origin().isOfSameSpeaker(winner.origin()));
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
