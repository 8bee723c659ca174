package io.ddbkit.spec.compose;

import io.ddbkit.spec.trait.Leaf;
import io.ddbkit.spec.trait.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who decides a leaf: of what was said, the strongest, and of two overrides the later; what is
 * needed must hold beside it.
 *
 * @param winner the claim that decides, with its value as it meets what is needed; where there are
 *     rivals, one of them, the same in whatever order they spoke
 * @param agreed the claims that come to that value, the winner's own among them
 * @param rivals the claims that contradict each other; empty: nobody does
 * @param needed whether one of the rivals is needed, so that no override can decide
 */
record Decision(Claim winner, List<Claim> agreed, List<Claim> rivals, boolean needed) {

  static Decision between(List<Claim> claims) {
    var words = claims.stream().filter(claim -> !claim.needed()).toList();
    var needs =
        claims.stream()
            .filter(Claim::needed)
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

  /** Those over which nobody of them decides from another layer. */
  private static List<Claim> inTheHighestLayers(List<Claim> claims) {
    return claims.stream().filter(one -> claims.stream().noneMatch(one::isOutranked)).toList();
  }

  private static Decision only(Claim winner, List<Claim> claims) {
    return new Decision(winner, agreeing(winner, claims), List.of(), false);
  }

  private static Decision disputed(List<Claim> rivals, List<Claim> claims, boolean needed) {
    var one = rivals.stream().min(Comparator.comparing(Claim::ordering)).get();
    return new Decision(one, agreeing(one, claims), rivals, needed);
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
    return winner.value() instanceof Leaf leaf ? leaf.meeting(need.value()) : Optional.empty();
  }

  private Decision agreeingWith(Claim value, Claim need) {
    var more = new ArrayList<>(agreed);
    if (!more.contains(need)) {
      more.add(need);
    }
    return new Decision(value, more, rivals, needed);
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
