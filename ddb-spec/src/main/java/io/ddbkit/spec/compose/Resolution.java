package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a leaf is what it is.
 *
 * @param winner the claim that decided
 * @param agreed every claim to the same value, the winner among them
 * @param losers the claims that were weaker and different, or do not count
 * @param dismissers those who said that losers do not count, where a default stays in their place
 */
public record Resolution(
    Claim winner, List<Claim> agreed, List<Claim> losers, List<Claim> dismissers) {
  /** How people are told of a loser, before its value. */
  static final String INSTEAD_OF = "instead of ";

  /** How people are told of dismissers. */
  static final String DISMISSED = "other values are dismissed";

  public Resolution {
    requireNonNull(winner, "winner");
    requireNonNull(agreed, "agreed");
    requireNonNull(losers, "losers");
    requireNonNull(dismissers, "dismissers");
    agreed = List.copyOf(agreed);
    losers = List.copyOf(losers);
    dismissers = List.copyOf(dismissers);
  }

  /** One in which nobody dismissed anything. */
  Resolution(Claim winner, List<Claim> agreed, List<Claim> losers) {
    this(winner, agreed, losers, List.of());
  }

  /** A value as people are shown it. */
  static String shown(Object value) {
    return Printable.value(value);
  }

  /**
   * Who set the value: those who agree with equal strength, since a default that agrees tells
   * nothing, and those who require it.
   */
  String setBy() {
    var setters =
        agreed.stream()
            .filter(claim -> !claim.needed() && claim.strength() == winner.strength())
            .map(claim -> claim.origin().toString())
            .distinct()
            .collect(Collectors.joining(" and "));
    var requirers =
        agreed.stream()
            .filter(Claim::needed)
            .map(claim -> claim.origin().toString())
            .distinct()
            .collect(Collectors.joining(" and "));
    return winner.level()
        + (setters.isEmpty() ? "" : " by " + setters)
        + (requirers.isEmpty() ? "" : ", required by " + requirers)
        + winner.because();
  }

  /** The same, with these losers. */
  Resolution beating(List<Claim> others) {
    return new Resolution(winner, agreed, others, dismissers);
  }

  /** The same of a leaf, with what was decided of its whole place before. */
  Resolution after(Resolution whole) {
    var all = new ArrayList<>(losers);
    whole.losers.stream().filter(loser -> !losers.contains(loser)).forEach(all::add);
    return new Resolution(
        winner, agreed, all, whole.winner.value() == Mark.DISMISSED ? whole.agreed : dismissers);
  }
}
