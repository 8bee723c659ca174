package io.ddbkit.testkit.converging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pairs by seed. Each changes one facet, the next with the next seed, so that few pairs change all
 * of them; and some others.
 */
final class Pairs {
  private static final double ANOTHER = 0.1;
  private static final double ANOTHER_TABLE = 0.01;
  private static final double UNSAID = 0.15;
  private static final double SAID_TO_BE_OFF = 0.2;
  private static final int CROWDED_EVERY = 40;
  private static final int TRIES = 1_000;

  private final List<Facet> facets;
  private final Predicate<Pair> possible;

  /** Of these facets, as far as they are possible where they are tried. */
  Pairs(List<Facet> facets, Predicate<Pair> possible) {
    this.facets = facets;
    this.possible = possible;
  }

  Pair of(long seed) {
    boolean crowded = Math.floorMod(seed, CROWDED_EVERY) == 0;
    var all = crowded ? Facets.crowded() : facets;
    var changed = all.get((int) Math.floorMod(seed, (long) all.size()));
    var random = new Random(seed);
    for (int i = 0; i < TRIES; i++) {
      var pair = new Draw(random, all, changed).pair().filter(possible);
      if (pair.isPresent()) {
        return pair.get();
      }
    }
    throw new AssertionError("no pair changes " + changed.name() + ", with seed " + seed);
  }

  /** One try. */
  private record Draw(Random random, List<Facet> facets, Facet changed) {

    Optional<Pair> pair() {
      var before = before();
      if (!changed.fits(before) || !before.isValid()) {
        return Optional.empty();
      }
      var wanted = wanted(before);
      if (before.get(changed).equals(wanted.get(changed)) || !wanted.isValid()) {
        return Optional.empty();
      }
      return Optional.of(new Pair(facets, before, said(before, wanted)))
          .filter(pair -> !pair.rebuildsWhatIsWatched())
          .filter(pair -> pair.said().isValid() && pair.whole().isValid());
    }

    private State before() {
      var before = State.EMPTY;
      for (var facet : facets) {
        if (facet.fits(before) && random.nextDouble() < facet.often()) {
          before = before.with(facet, facet.draw(random));
        }
      }
      return before;
    }

    private State wanted(State before) {
      var wanted = State.EMPTY;
      for (var facet : facets) {
        var old = before.get(facet);
        boolean changes = facet.equals(changed) || random.nextDouble() < another(facet);
        var part = changes ? facet.another(random, old) : old;
        if (facet.fits(wanted) && part.isPresent()) {
          wanted = wanted.with(facet, part.get());
        }
      }
      return wanted;
    }

    private static double another(Facet facet) {
      return Pair.OF_NEW_TABLES.contains(facet.setting()) ? ANOTHER_TABLE : ANOTHER;
    }

    private State said(State before, State wanted) {
      var needed = owners(before, wanted);
      var said = State.EMPTY;
      for (var facet : facets) {
        var part = said(facet, before, wanted, said, needed);
        if (part.isPresent()) {
          said = said.with(facet, part.get());
        }
      }
      return said;
    }

    private Optional<Part> said(
        Facet facet, State before, State wanted, State said, Set<String> needed) {
      var was = before.get(facet);
      var is = wanted.get(facet);
      if (facet.owner().filter(owner -> !said.has(owner)).isPresent()) {
        return Optional.empty();
      }
      if (is.isPresent()) {
        boolean isOfNote = !is.equals(was) || needed.contains(facet.name());
        return is.filter(
            part -> isOfNote || facet.isOfEveryTable() || random.nextDouble() >= UNSAID);
      }
      boolean isSaid = was.isPresent() || random.nextDouble() < SAID_TO_BE_OFF;
      return facet.off().filter(off -> isSaid && Pair.maySay(said, facet, off));
    }

    /** What has to be said, since it is said of something in it. */
    private Set<String> owners(State before, State wanted) {
      var owners = new HashSet<String>();
      for (var facet : facets) {
        if (!before.get(facet).equals(wanted.get(facet))) {
          facet.owner().ifPresent(owners::add);
        }
      }
      return owners;
    }
  }
}
