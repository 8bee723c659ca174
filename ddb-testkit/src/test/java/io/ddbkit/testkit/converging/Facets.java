package io.ddbkit.testkit.converging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All facets, each after those that it depends on. */
final class Facets {
  private Facets() {}

  /** Those of settings that a table can have. */
  static List<Facet> of(Predicate<Facet> held) {
    var all = new ArrayList<>(KeyFacets.all());
    all.addAll(BillingFacets.ofTable());
    all.addAll(IndexFacets.all());
    all.addAll(BillingFacets.ofIndexes());
    all.addAll(TraitFacets.ofTable());
    all.addAll(TraitFacets.ofIndexes());
    all.removeIf(held.negate());
    return List.copyOf(all);
  }

  /** Those of a table that is full of global indexes, and has little else. */
  static List<Facet> crowded() {
    var all = new ArrayList<>(KeyFacets.all().subList(0, 1));
    all.addAll(IndexFacets.crowd());
    return List.copyOf(all);
  }
}
