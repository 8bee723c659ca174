package io.ddbkit.testkit.converging;

import io.ddbkit.spec.trait.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * What a table has or not, apart from all else: a setting, or one entry of it.
 *
 * @param name such as {@code globalIndexes[by-mail]}
 * @param setting the setting that it belongs to
 * @param often how often a table has it, from 0 to 1
 * @param owner the facet without which it cannot be; empty: it stands by itself
 * @param fits which tables can have it
 * @param parts what it may be
 * @param off how a spec says that a table has it not; empty: that cannot be said
 * @param outlives whether it stays, if nobody speaks of it, when its owner is built anew
 */
record Facet(
    String name,
    Setting<?> setting,
    double often,
    Optional<String> owner,
    Predicate<State> fits,
    List<Part> parts,
    Optional<Part> off,
    boolean outlives) {
  private static final double SELDOM = 0.35;

  /** One that stands by itself, and that any table can have. */
  static Facet of(String name, Setting<?> setting, List<Part> parts) {
    return new Facet(
        name, setting, SELDOM, Optional.empty(), state -> true, parts, Optional.empty(), true);
  }

  Facet off(Part part) {
    return new Facet(name, setting, often, owner, fits, parts, Optional.of(part), outlives);
  }

  Facet often(double share) {
    return new Facet(name, setting, share, owner, fits, parts, off, outlives);
  }

  Facet always() {
    return often(1);
  }

  Facet where(Predicate<State> more) {
    return new Facet(name, setting, often, owner, fits.and(more), parts, off, outlives);
  }

  /** The same, of an entry of the table that has to be there. */
  Facet ownedBy(String facet) {
    return new Facet(name, setting, often, Optional.of(facet), fits, parts, off, outlives)
        .where(state -> state.has(facet));
  }

  /** The same, which is gone when its owner is built anew. */
  Facet goingWithItsOwner() {
    return new Facet(name, setting, often, owner, fits, parts, off, false);
  }

  boolean isOfEveryTable() {
    return often == 1 && owner.isEmpty();
  }

  boolean fits(State state) {
    return fits.test(state);
  }

  /** What it is in a table. */
  Part draw(Random random) {
    return parts.get(random.nextInt(parts.size()));
  }

  /** Something else than it was; empty: it is there no more. */
  Optional<Part> another(Random random, Optional<Part> before) {
    var others = parts.stream().filter(part -> !before.filter(part::isSame).isPresent()).toList();
    boolean goes = !isOfEveryTable() && before.isPresent();
    int which = random.nextInt(others.size() + (goes ? Math.max(1, others.size() / 2) : 0));
    return which < others.size() ? Optional.of(others.get(which)) : Optional.empty();
  }

  /** What stands after a spec said {@code said}. */
  Part result(Optional<Part> live, Part said) {
    return said.kind() == Part.Kind.ANY ? live.orElse(said) : said;
  }
}
