package io.ddbkit.spec.compose;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the value of a leaf came from.
 *
 * @param winner the claim whose value is used
 * @param agreed every claim to the same value, the winner among them
 * @param losers the claims that are not used: weaker ones with another value, and dismissed ones
 * @param dismissers the dismissals, if a default is used instead of the losers
 */
public record Resolution(
    Claim winner, List<Claim> agreed, List<Claim> losers, List<Claim> dismissers) {
  /** What texts put before the value of a loser. */
  static final String INSTEAD_OF = "instead of ";

  /** What texts put before dismissals. */
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

  /** A resolution without dismissals. */
  Resolution(Claim winner, List<Claim> agreed, List<Claim> losers) {
    this(winner, agreed, losers, List.of());
  }

  /** A value as people are shown it. */
  static String shown(Object value) {
    return Printable.value(value);
  }

  /**
   * Who set the value: the claims of the highest strength among those that agree, and those that
   * require it.
   */
  String setBy() {
    var setters =
        agreed.stream()
            .filter(claim -> !claim.required() && claim.strength() == winner.strength())
            .map(claim -> claim.origin().toString())
            .distinct()
            .collect(Collectors.joining(" and "));
    var requirers =
        agreed.stream()
            .filter(Claim::required)
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
    all.addAll(whole.losers);
    return new Resolution(
        winner, agreed, all, whole.winner.value() == Mark.DISMISSED ? whole.agreed : dismissers);
  }
}
