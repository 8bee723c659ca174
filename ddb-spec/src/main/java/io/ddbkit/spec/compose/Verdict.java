package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Why a leaf is what it is.
 *
 * @param winner the claim that decided
 * @param agreed every claim to the same value, the winner among them
 * @param losers the claims that were weaker and different, or do not count
 * @param dismissers those who said that losers do not count, where a default stays in their place
 */
public record Verdict(
    Claim winner, List<Claim> agreed, List<Claim> losers, List<Claim> dismissers) {

  public Verdict {
    requireNonNull(winner, "winner");
    requireNonNull(agreed, "agreed");
    requireNonNull(losers, "losers");
    requireNonNull(dismissers, "dismissers");
    agreed = List.copyOf(agreed);
    losers = List.copyOf(losers);
    dismissers = List.copyOf(dismissers);
  }

  /** One in which nobody dismissed anything. */
  Verdict(Claim winner, List<Claim> agreed, List<Claim> losers) {
    this(winner, agreed, losers, List.of());
  }

  /** The same, with these losers. */
  Verdict beating(List<Claim> others) {
    return new Verdict(winner, agreed, others, dismissers);
  }

  /** The same of a leaf, with what was decided of its whole place before. */
  Verdict after(Verdict whole) {
    var all = new ArrayList<>(losers);
    whole.losers.stream().filter(loser -> !losers.contains(loser)).forEach(all::add);
    return new Verdict(
        winner, agreed, all, whole.winner.value() == Mark.DISMISSED ? whole.agreed : dismissers);
  }
}
