package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Why a leaf is what it is.
 *
 * @param winner the claim that decided
 * @param agreed every claim to the same value, the winner among them
 * @param losers the claims that were weaker and different
 */
public record Verdict(Claim winner, List<Claim> agreed, List<Claim> losers) {

  public Verdict {
    requireNonNull(winner, "winner");
    requireNonNull(agreed, "agreed");
    requireNonNull(losers, "losers");
    agreed = List.copyOf(agreed);
    losers = List.copyOf(losers);
  }

  /** The same, with these losers. */
  Verdict beating(List<Claim> others) {
    return new Verdict(winner, agreed, others);
  }
}
