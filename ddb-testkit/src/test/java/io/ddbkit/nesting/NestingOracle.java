package io.ddbkit.nesting;

import io.ddbkit.traits.TableTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What becomes of the tag x, told from the outside in and by ranks: 0 default to 5 override. */
record NestingOracle(List<Heard> heard) {
  record Heard(int order, boolean regional, int rank, String what) {
    boolean dismisses(Heard o) {
      boolean weaker = o.rank < rank || (rank == 5 && o.rank == 5 && o.order < order);
      return what.equals("dismissed") && o.rank > 0 && !o.what.equals(what) && weaker;
    }

    boolean isMeant() {
      return rank > 0 && what.matches("[12]");
    }
  }

  static NestingOracle of(List<Nestings.Saying> all) {
    var oracle = new NestingOracle(new ArrayList<>());
    all.forEach(s -> oracle.hear(s.nesting(), s.override() ? List.of(5) : List.of(), false));
    return oracle;
  }

  private void hear(Nesting said, List<Integer> bundles, boolean regional) {
    if (said instanceof Nesting.Dismissed) {
      heard.add(new Heard(heard.size(), regional, rank(bundles, 4), "dismissed"));
    } else if (said instanceof Nesting.Word word) {
      boolean usual = !(word.trait() instanceof TableTags);
      var what = usual ? "usual" : ((TableTags) word.trait()).tags().getOrDefault("x", "absent");
      heard.add(new Heard(heard.size(), regional, usual ? 0 : rank(bundles, 3), what));
    }
    var around = new ArrayList<>(bundles);
    around.add(said.rank());
    said.inside().forEach(each -> hear(each, around, regional || said.isRegional()));
  }

  /** The outermost bundle that lifts decides, unless one around it holds that down. */
  private static int rank(List<Integer> bundles, int word) {
    var lifting = bundles.stream().filter(each -> each > 3).findFirst();
    var around = bundles.subList(0, lifting.map(bundles::indexOf).orElse(bundles.size()));
    int held = around.stream().filter(each -> each != 3).min(Integer::compare).orElse(5);
    return bundles.contains(0) ? 0 : Math.min(lifting.orElse(word), held);
  }

  /** Its value; or that it is absent, unmanaged or in conflict. */
  String tag(boolean ofRegion) {
    var said = heard.stream().filter(each -> each.regional == ofRegion).toList();
    var kept = new ArrayList<>(said);
    kept.removeIf(each -> said.stream().anyMatch(dismissal -> dismissal.dismisses(each)));
    kept.removeIf(each -> each.what.equals("dismissed"));
    boolean lost =
        said.stream().anyMatch(Heard::isMeant) && !kept.stream().anyMatch(Heard::isMeant);
    boolean absent = kept.stream().anyMatch(each -> each.what.equals("absent"));
    kept.removeIf(each -> each.rank == 0 && (lost || absent) && !each.what.equals("absent"));
    int most = kept.stream().mapToInt(Heard::rank).max().orElse(0);
    var told = kept.stream().filter(each -> each.rank == most).map(Heard::what).toList();
    boolean agreed = most == 5 || Set.copyOf(told).size() == 1;
    return told.isEmpty() ? "unmanaged" : agreed ? told.get(told.size() - 1) : "conflict";
  }
}
