package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which claim to a leaf is used: the strongest, and of two overrides the later; it must also meet
 * what other settings require.
 *
 * @param winner the claim that is used, with a value that meets the requirements; in a conflict,
 *     one of the rivals, independently of their order
 * @param agreed the claims to that value, the winner among them
 * @param rivals the claims that conflict; empty: there is no conflict
 * @param required whether one of the rivals is required, so that no override can resolve the
 *     conflict
 */
record Decision(Claim winner, List<Claim> agreed, List<Claim> rivals, boolean required) {
  private static final Comparator<Claim> STRONGEST_FIRST =
      Comparator.comparing(Claim::strength).reversed().thenComparing(Claim::ordering);

  static Decision between(List<Claim> claims) {
    var words = those(claims, claim -> !claim.required());
    var needs = those(claims, Claim::required);
    needs.sort(STRONGEST_FIRST);
    var decision = words.isEmpty() ? only(needs.get(0), needs) : amongWords(words);
    for (var need : needs) {
      decision = decision.meeting(need);
    }
    return decision;
  }

  private static Decision amongWords(List<Claim> words) {
    var strongest = highest(words);
    var top = inTheHighestLayers(those(words, claim -> claim.strength() == strongest));
    if (strongest == Strength.OVERRIDE) {
      return only(top.get(top.size() - 1), words);
    }
    var first = top.get(0);
    return agreeing(first, top).size() == top.size()
        ? only(first, words)
        : disputed(top, words, false);
  }

  private static Strength highest(List<Claim> claims) {
    var highest = claims.get(0).strength();
    for (var claim : claims) {
      highest = claim.strength().compareTo(highest) > 0 ? claim.strength() : highest;
    }
    return highest;
  }

  /** Those over which no other takes precedence from its layer. */
  private static List<Claim> inTheHighestLayers(List<Claim> claims) {
    return claims.size() == 1
        ? claims
        : those(claims, one -> those(claims, one::isOutranked).isEmpty());
  }

  private static Decision only(Claim winner, List<Claim> claims) {
    return new Decision(winner, agreeing(winner, claims), List.of(), false);
  }

  private static Decision disputed(List<Claim> rivals, List<Claim> claims, boolean required) {
    var one = rivals.stream().min(Comparator.comparing(Claim::ordering)).get();
    return new Decision(one, agreeing(one, claims), rivals, required);
  }

  private static List<Claim> agreeing(Claim winner, List<Claim> claims) {
    return those(claims, winner::agreesWith);
  }

  /** By a plain loop, since every leaf of every table is decided. */
  private static List<Claim> those(List<Claim> claims, Predicate<Claim> which) {
    var some = new ArrayList<Claim>(claims.size());
    for (var claim : claims) {
      if (which.test(claim)) {
        some.add(claim);
      }
    }
    return some;
  }

  private Decision meeting(Claim need) {
    if (winner.agreesWith(need)) {
      return agreeingWith(winner, need);
    }
    boolean stronger = need.strength().compareTo(winner.strength()) > 0 || winner.isOutranked(need);
    if (stronger && winner.strength() == Strength.DEFAULT) {
      return of(need);
    }
    return both(need)
        .map(both -> agreeingWith(winner.meeting(both), need))
        .orElseGet(() -> stronger ? of(need) : against(need));
  }

  private static Decision of(Claim need) {
    return new Decision(need, List.of(need), List.of(), false);
  }

  private Optional<Object> both(Claim need) {
    return winner.value() instanceof Leaf<?> leaf && LeafType.fits(leaf, need.value())
        ? both(leaf, need.value())
        : Optional.empty();
  }

  @SuppressWarnings("unchecked") // it fits
  private static <T> Optional<Object> both(Leaf<T> leaf, Object required) {
    return leaf.meeting((T) required).map(Object.class::cast);
  }

  private Decision agreeingWith(Claim value, Claim need) {
    var more = new ArrayList<>(agreed);
    if (!more.contains(need)) {
      more.add(need);
    }
    return new Decision(value, more, rivals, required);
  }

  private Decision against(Claim need) {
    var all = new ArrayList<>(rivals.isEmpty() ? strongest() : rivals);
    all.add(need);
    return new Decision(winner, agreed, all, true);
  }

  private List<Claim> strongest() {
    return those(agreed, claim -> claim.strength() == winner.strength());
  }

  /** What is remembered: the claims that spoke of the leaf in vain are the losers. */
  Resolution resolution(List<Claim> claims) {
    var losers = those(claims, claim -> winner.beats(claim) && !agreed.contains(claim));
    return new Resolution(winner, agreed, losers);
  }
}
