package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  static Decision between(List<Claim> claims) {
    var words = claims.stream().filter(claim -> !claim.required()).toList();
    var needs =
        claims.stream()
            .filter(Claim::required)
            .sorted(Comparator.comparing(Claim::strength).reversed().thenComparing(Claim::ordering))
            .toList();
    var decision = words.isEmpty() ? only(needs.get(0), needs) : amongWords(words);
    for (var need : needs) {
      decision = decision.meeting(need);
    }
    return decision;
  }

  private static Decision amongWords(List<Claim> words) {
    var strongest = words.stream().map(Claim::strength).max(Comparator.naturalOrder()).get();
    var top = inTheHighestLayers(words.stream().filter(w -> w.strength() == strongest).toList());
    if (strongest == Strength.OVERRIDE) {
      return only(top.get(top.size() - 1), words);
    }
    var first = top.get(0);
    return top.stream().allMatch(first::agreesWith)
        ? only(first, words)
        : disputed(top, words, false);
  }

  /** Those over which no other takes precedence from its layer. */
  private static List<Claim> inTheHighestLayers(List<Claim> claims) {
    return claims.stream().filter(one -> claims.stream().noneMatch(one::isOutranked)).toList();
  }

  private static Decision only(Claim winner, List<Claim> claims) {
    return new Decision(winner, agreeing(winner, claims), List.of(), false);
  }

  private static Decision disputed(List<Claim> rivals, List<Claim> claims, boolean required) {
    var one = rivals.stream().min(Comparator.comparing(Claim::ordering)).get();
    return new Decision(one, agreeing(one, claims), rivals, required);
  }

  private static List<Claim> agreeing(Claim winner, List<Claim> claims) {
    return claims.stream().filter(winner::agreesWith).toList();
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
    return agreed.stream().filter(claim -> claim.strength() == winner.strength()).toList();
  }

  /** What is remembered: the claims that spoke of the leaf in vain are the losers. */
  Resolution resolution(List<Claim> claims) {
    var losers =
        claims.stream().filter(winner::beats).filter(claim -> !agreed.contains(claim)).toList();
    return new Resolution(winner, agreed, losers);
  }
}
